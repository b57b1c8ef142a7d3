-- Staff has closed the account: nobody finds the profile.
ALTER TABLE profile ADD COLUMN suspended boolean NOT NULL DEFAULT false;
