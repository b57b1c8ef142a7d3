"""Mastodon.py, the most complete client library, as an independent judge of the API."""

import os
import time
import unittest

from mastodon import (
    Mastodon,
    MastodonNotFoundError,
    MastodonUnauthorizedError,
    StreamListener,
)

from person import Person, photo

BASE = os.environ["TINTYPE_BASE"]
SCOPES = ["read", "write", "follow", "push"]


def eventually(condition, seconds=20):
    """Waits until a condition holds, and returns what it gave."""
    until = time.monotonic() + seconds
    while True:
        result = condition()
        if result or time.monotonic() > until:
            return result
        time.sleep(0.05)


class MastodonPyTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.anna_person, cls.anna = cls._sign_in("anna")
        cls.ben_person, cls.ben = cls._sign_in("ben")

    @classmethod
    def _sign_in(cls, name):
        person = Person(BASE, name).sign_up()
        client_id, client_secret = Mastodon.create_app(
            "Judge", api_base_url=BASE, scopes=SCOPES
        )
        client = Mastodon(client_id, client_secret, api_base_url=BASE)
        code = person.allow(client.auth_request_url(scopes=SCOPES, allow_http=True))
        client.log_in(code=code, scopes=SCOPES, allow_http=True)
        return person, client

    def _post(self, client, text, colours=("red",), **more):
        media = [client.media_post(photo(c), description=f"a {c} picture") for c in colours]
        return client.status_post(text, media_ids=[m.id for m in media], **more)

    def test_credentials_are_those_of_the_person_who_signed_up(self):
        me = self.anna.account_verify_credentials()
        self.assertEqual(self.anna_person.username, me.username)
        self.assertEqual(me.id, self.anna.account_lookup(me.acct).id)

    def test_an_album_is_posted_and_read_back_in_order(self):
        status = self._post(self.anna, "Three #colours", ("red", "green", "blue"))
        read = self.ben.status(status.id)
        self.assertEqual(
            ["a red picture", "a green picture", "a blue picture"],
            [m.description for m in read.media_attachments],
        )
        self.assertEqual("colours", read.tags[0].name)
        self.assertTrue(all(m.blurhash for m in read.media_attachments))
        self.assertAlmostEqual(4 / 3, read.media_attachments[0].meta.original.aspect, 2)

    def test_a_followed_persons_post_reaches_home(self):
        anna_id = self.anna.account_verify_credentials().id
        self.assertTrue(self.ben.account_follow(anna_id).following)
        status = self._post(self.anna, "For home")
        home = eventually(
            lambda: [s for s in self.ben.timeline_home() if s.id == status.id]
        )
        self.assertEqual(1, len(home))
        self.assertFalse(self.ben.account_unfollow(anna_id).following)

    def test_pages_are_walked_by_link_headers_without_gap_or_double(self):
        me = self.anna.account_verify_credentials()
        posted = [self.anna.status_post(f"page {i}").id for i in range(7)]
        page = self.anna.account_statuses(me.id, limit=3)
        seen = []
        while page:
            seen += [s.id for s in page]
            page = self.anna.fetch_next(page)
        self.assertEqual(len(seen), len(set(seen)))
        self.assertEqual(sorted(seen, key=int, reverse=True), seen)
        self.assertTrue(set(posted) <= set(seen))

    def test_a_private_account_lets_in_whom_it_accepts(self):
        person, clara = self._sign_in("clara")
        me = clara.account_update_credentials(locked=True, display_name="Clara")
        self.assertTrue(me.locked)
        status = self._post(clara, "Only for friends")
        with self.assertRaises(MastodonNotFoundError):
            self.ben.status(status.id)
        self.assertTrue(self.ben.account_follow(me.id).requested)
        ben_id = self.ben.account_verify_credentials().id
        self.assertEqual([ben_id], [a.id for a in clara.follow_requests()])
        clara.follow_request_authorize(ben_id)
        self.assertEqual(status.id, self.ben.status(status.id).id)

    def test_blocks_and_mutes_are_listed_and_end(self):
        anna_id = self.anna.account_verify_credentials().id
        self.assertTrue(self.ben.account_mute(anna_id).muting)
        self.assertEqual([anna_id], [a.id for a in self.ben.mutes()])
        self.assertFalse(self.ben.account_unmute(anna_id).muting)
        self.assertTrue(self.ben.account_block(anna_id).blocking)
        self.assertEqual([anna_id], [a.id for a in self.ben.blocks()])
        self.assertFalse(self.ben.account_unblock(anna_id).blocking)

    def test_an_edit_keeps_its_history_and_a_deletion_is_final(self):
        status = self._post(self.anna, "First words")
        edited = self.anna.status_update(status.id, "Better words")
        self.assertIn("Better words", edited.content)
        self.assertEqual(2, len(self.anna.status_history(status.id)))
        self.assertEqual("Better words", self.anna.status_source(status.id).text)
        self.anna.status_delete(status.id)
        with self.assertRaises(MastodonNotFoundError):
            self.anna.status(status.id)

    def test_a_repeated_idempotency_key_posts_once(self):
        first = self.anna.status_post("Once", idempotency_key="the-same-key")
        second = self.anna.status_post("Once", idempotency_key="the-same-key")
        self.assertEqual(first.id, second.id)

    def test_tag_and_public_timelines_list_public_posts(self):
        tag = "of" + self.anna_person.username
        status = self._post(self.anna, "Look #" + tag)
        self.assertEqual([status.id], [s.id for s in self.ben.timeline_hashtag(tag)])
        self.assertIn(status.id, [s.id for s in self.ben.timeline_local()])

    def test_the_instance_describes_itself(self):
        self.assertEqual(20, self.anna.instance_v2().configuration.statuses.max_media_attachments)
        self.assertTrue(self.anna.instance_v1().uri)
        self.assertEqual({}, self.anna.markers_get(["home"]))
        self.assertEqual([], self.anna.custom_emojis())
        self.assertIsNotNone(self.anna.preferences())

    def test_a_revoked_token_is_refused(self):
        _, client = self._sign_in("dora")
        token = client.access_token
        client.revoke_access_token(allow_http=True)
        again = Mastodon(access_token=token, api_base_url=BASE)
        with self.assertRaises(MastodonUnauthorizedError):
            again.account_verify_credentials()

    def test_what_happens_arrives_as_events(self):
        self.ben.account_follow(self.anna.account_verify_credentials().id)

        class Listener(StreamListener):
            updates, deleted, notified = [], [], []

            def on_update(self, status):
                self.updates.append(status)

            def on_delete(self, status_id):
                self.deleted.append(str(status_id))

            def on_notification(self, notification):
                self.notified.append(notification)

        listener = Listener()
        stream = self.ben.stream_user(listener, run_async=True, reconnect_async=True)
        try:
            def heard():
                status = self.anna.status_post("Live from the lighthouse")
                return eventually(
                    lambda: [one for one in listener.updates if one.id == status.id], seconds=2
                )

            update = eventually(heard)[0]
            self.assertEqual(self.anna_person.username, update.account.username)
            self.anna.status_delete(update.id)
            self.assertTrue(eventually(lambda: str(update.id) in listener.deleted))
            own = self.ben.status_post("A boat")
            self.anna.status_favourite(own.id)
            self.assertTrue(
                eventually(lambda: [one for one in listener.notified if one.type == "favourite"])
            )
        finally:
            stream.close()
        self.assertTrue(self.ben.stream_healthy())

if __name__ == "__main__":
    unittest.main()
