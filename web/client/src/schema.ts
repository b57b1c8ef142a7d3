// Made from openapi.json by `npm run schema`.
export interface paths {
    "/api/tintype/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiTintypeOpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the private side of the caller's account */
        get: operations["getApiTintypeV1Account"];
        put?: never;
        post?: never;
        /** Deletes the caller's account for good */
        delete: operations["deleteApiTintypeV1Account"];
        options?: never;
        head?: never;
        patch: operations["patchApiTintypeV1Account"];
        trace?: never;
    };
    "/api/tintype/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the password and ends all other sessions */
        post: operations["postApiTintypeV1AccountPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/close-friends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the caller's close friends */
        get: operations["getApiTintypeV1CloseFriends"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/close-friends/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a close friend, who isn't told */
        post: operations["postApiTintypeV1CloseFriendsId"];
        /** Removes a close friend, who isn't told */
        delete: operations["deleteApiTintypeV1CloseFriendsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiTintypeV1Drafts"];
        put?: never;
        /** Puts a post aside */
        post: operations["postApiTintypeV1Drafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiTintypeV1DraftsId"];
        put: operations["putApiTintypeV1DraftsId"];
        post?: never;
        delete: operations["deleteApiTintypeV1DraftsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/drafts/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes a draft */
        post: operations["postApiTintypeV1DraftsIdPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/installation/picture.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiTintypeV1InstallationPictureSvg"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiTintypeV1Invites"];
        put?: never;
        post: operations["postApiTintypeV1Invites"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/invites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteApiTintypeV1InvitesId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/oauth/authorization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells what an app asks for, before it is allowed */
        get: operations["getApiTintypeV1OauthAuthorization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Suggests places that others have named */
        get: operations["getApiTintypeV1Places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/posts/archived": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiTintypeV1PostsArchived"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/posts/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hides a post from everybody but its author */
        post: operations["postApiTintypeV1PostsIdArchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/posts/{id}/unarchive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiTintypeV1PostsIdUnarchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiTintypeV1SecondFactor"];
        put?: never;
        post?: never;
        delete: operations["deleteApiTintypeV1SecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/second-factor/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiTintypeV1SecondFactorEnable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiTintypeV1SecondFactorRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/second-factor/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a secret, which counts once it has been used */
        post: operations["postApiTintypeV1SecondFactorSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists where the caller is signed in */
        get: operations["getApiTintypeV1Sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteApiTintypeV1SessionsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/sign-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists who waits for approval, to staff */
        get: operations["getApiTintypeV1SignUps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/sign-ups/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiTintypeV1SignUpsIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/sign-ups/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiTintypeV1SignUpsIdReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows several accounts */
        get: operations["getApiV1Accounts"];
        put?: never;
        post: operations["postApiV1Accounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/familiar_followers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names followers whom the caller follows */
        get: operations["getApiV1AccountsFamiliarFollowers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Finds an account by its name */
        get: operations["getApiV1AccountsLookup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/relationships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells how the caller stands to others */
        get: operations["getApiV1AccountsRelationships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Finds people by the beginnings of their names */
        get: operations["getApiV1AccountsSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/update_credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the caller's own account */
        post: operations["postApiV1AccountsUpdateCredentials"];
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the caller's own account */
        patch: operations["patchApiV1AccountsUpdateCredentials"];
        trace?: never;
    };
    "/api/v1/accounts/verify_credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the caller's own account */
        get: operations["getApiV1AccountsVerifyCredentials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an account */
        get: operations["getApiV1AccountsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Blocks, and ends all there is between the two */
        post: operations["postApiV1AccountsIdBlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/featured_tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1AccountsIdFeaturedTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Follows, or asks a private account to */
        post: operations["postApiV1AccountsIdFollow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/followers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists who follows an account */
        get: operations["getApiV1AccountsIdFollowers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/following": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists whom an account follows */
        get: operations["getApiV1AccountsIdFollowing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/identity_proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1AccountsIdIdentityProofs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1AccountsIdLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps an account out of the caller's lists */
        post: operations["postApiV1AccountsIdMute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps a note that only the caller sees */
        post: operations["postApiV1AccountsIdNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/remove_from_followers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends another's following of the caller */
        post: operations["postApiV1AccountsIdRemoveFromFollowers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1AccountsIdStatuses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a block */
        post: operations["postApiV1AccountsIdUnblock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/unfollow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends following, or takes back the request */
        post: operations["postApiV1AccountsIdUnfollow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/unmute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a mute */
        post: operations["postApiV1AccountsIdUnmute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an account to staff */
        get: operations["getApiV1AdminAccountsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/accounts/{id}/action": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes an account for now, with the type suspend; none leaves it alone */
        post: operations["postApiV1AdminAccountsIdAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/accounts/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets somebody in who has asked to sign up */
        post: operations["postApiV1AdminAccountsIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/accounts/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns somebody away who has asked to sign up */
        post: operations["postApiV1AdminAccountsIdReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/accounts/{id}/unsuspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a suspended account again */
        post: operations["postApiV1AdminAccountsIdUnsuspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV1Announcements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers an app */
        post: operations["postApiV1Apps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/verify_credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1AppsVerifyCredentials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists whom the caller has blocked */
        get: operations["getApiV1Blocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookmarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV1Bookmarks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV1Conversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custom_emojis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV1CustomEmojis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists people who want to be found */
        get: operations["getApiV1Directory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/domain_blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV1DomainBlocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emails/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiV1EmailsConfirmations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/endorsements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV1Endorsements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/favourites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV1Favourites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/featured_tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV1FeaturedTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/featured_tags/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV1FeaturedTagsSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV1Filters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow_requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists who waits to be let in */
        get: operations["getApiV1FollowRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow_requests/{id}/authorize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a follower in */
        post: operations["postApiV1FollowRequestsIdAuthorize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow_requests/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns a follower away */
        post: operations["postApiV1FollowRequestsIdReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/followed_tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV1FollowedTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Describes the server, in the form of older apps */
        get: operations["getApiV1Instance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instance/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1InstanceActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instance/domain_blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1InstanceDomainBlocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instance/extended_description": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says more about the server */
        get: operations["getApiV1InstanceExtendedDescription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instance/peers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1InstancePeers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instance/privacy_policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the privacy policy, if there is one */
        get: operations["getApiV1InstancePrivacyPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instance/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the house rules */
        get: operations["getApiV1InstanceRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instance/translation_languages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1InstanceTranslationLanguages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV1Lists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/markers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells how far the caller has read */
        get: operations["getApiV1Markers"];
        put?: never;
        /** Notes how far the caller has read */
        post: operations["postApiV1Markers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiV1Media"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1MediaId"];
        put: operations["putApiV1MediaId"];
        post?: never;
        delete: operations["deleteApiV1MediaId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists whom the caller has muted */
        get: operations["getApiV1Mutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV1Notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiV1NotificationsClear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV1NotificationsRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/requests/merged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1NotificationsRequestsMerged"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unread_count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1NotificationsUnreadCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1NotificationsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiV1NotificationsIdDismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells how the caller likes to post and read */
        get: operations["getApiV1Preferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the caller's profile as it is edited */
        get: operations["getApiV1Profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["patchApiV1Profile"];
        trace?: never;
    };
    "/api/v1/profile/avatar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes the avatar away */
        delete: operations["deleteApiV1ProfileAvatar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/header": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes the header away */
        delete: operations["deleteApiV1ProfileHeader"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push/subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1PushSubscription"];
        put?: never;
        post?: never;
        delete: operations["deleteApiV1PushSubscription"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduled_statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV1ScheduledStatuses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1Statuses"];
        put?: never;
        /** Publishes a post */
        post: operations["postApiV1Statuses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statuses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1StatusesId"];
        /** Edits a post; what isn't named stays as it is */
        put: operations["putApiV1StatusesId"];
        post?: never;
        /** Deletes a post, and returns it with what was typed */
        delete: operations["deleteApiV1StatusesId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statuses/{id}/context": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1StatusesIdContext"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statuses/{id}/favourited_by": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1StatusesIdFavouritedBy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statuses/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1StatusesIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statuses/{id}/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Silences notifications about a post */
        post: operations["postApiV1StatusesIdMute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statuses/{id}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a post on top of the author's profile */
        post: operations["postApiV1StatusesIdPin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statuses/{id}/reblogged_by": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1StatusesIdRebloggedBy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statuses/{id}/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1StatusesIdSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statuses/{id}/unmute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiV1StatusesIdUnmute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statuses/{id}/unpin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiV1StatusesIdUnpin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/streaming/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1StreamingHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV1Suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1TagsName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timelines/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1TimelinesHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timelines/list/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** There are no lists: never found */
        get: operations["getApiV1TimelinesListId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timelines/public": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1TimelinesPublic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timelines/tag/{hashtag}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1TimelinesTagHashtag"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV1Trends"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trends/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV1TrendsLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trends/statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV1TrendsStatuses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trends/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV1TrendsTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/admin/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists accounts for staff */
        get: operations["getApiV2AdminAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV2Filters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/instance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Describes the server */
        get: operations["getApiV2Instance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a picture for a post */
        post: operations["postApiV2Media"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV2Notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/notifications/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV2NotificationsPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/notifications/unread_count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV2NotificationsUnreadCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Finds people and hashtags by their beginnings, and posts by their address */
        get: operations["getApiV2Search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing so far */
        get: operations["getApiV2Suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            id: string;
            username: string;
            acct: string;
            display_name: string;
            locked: boolean;
            bot: boolean;
            group: boolean;
            discoverable: boolean;
            indexable: boolean;
            noindex: boolean;
            hide_collections: boolean;
            /** Format: date-time */
            created_at: string;
            note: string;
            url: string;
            uri: string;
            avatar: string;
            avatar_static: string;
            avatar_description: string;
            header: string;
            header_static: string;
            header_description: string;
            /** Format: int64 */
            followers_count: number;
            /** Format: int64 */
            following_count: number;
            /** Format: int64 */
            statuses_count: number;
            last_status_at: string | null;
            fields: components["schemas"]["Field"][];
            emojis: unknown[];
            roles: components["schemas"]["AccountAccountRole"][];
            note_text: string;
            pronouns: string[];
            website: string | null;
            local: boolean;
            is_admin: boolean;
            header_bg: string;
        };
        AccountAccountRole: {
            id: string;
            name: string;
            color: string;
        };
        AdminAccount: {
            id: string;
            username: string;
            domain: string | null;
            /** Format: date-time */
            created_at: string;
            email: string;
            ip: string | null;
            ips: unknown[];
            locale: string;
            invite_request: string | null;
            role: components["schemas"]["Role"];
            confirmed: boolean;
            approved: boolean;
            suspended: boolean;
            disabled: boolean;
            silenced: boolean;
            sensitized: boolean;
            account: components["schemas"]["Account"];
        };
        Application: {
            id: string;
            name: string;
            website: string | null;
            scopes: string[];
            redirect_uri: string;
            redirect_uris: string[];
            vapid_key: string;
        };
        Authorization: {
            application: components["schemas"]["AuthorizationApplication"];
            scopes: string[];
            signed_in: boolean;
            account: components["schemas"]["Account"] | null;
        };
        AuthorizationApplication: {
            name: string;
            website: string | null;
        };
        ComposeSettings: {
            default_scope: string;
            /** Format: int32 */
            default_license: number;
            media_descriptions: boolean;
            /** Format: int32 */
            max_altext_length: number;
            /** Format: int32 */
            max_media_attachments: number;
        };
        CredentialAccount: {
            id: string;
            username: string;
            acct: string;
            display_name: string;
            locked: boolean;
            bot: boolean;
            group: boolean;
            discoverable: boolean;
            indexable: boolean;
            noindex: boolean;
            hide_collections: boolean;
            /** Format: date-time */
            created_at: string;
            note: string;
            url: string;
            uri: string;
            avatar: string;
            avatar_static: string;
            avatar_description: string;
            header: string;
            header_static: string;
            header_description: string;
            /** Format: int64 */
            followers_count: number;
            /** Format: int64 */
            following_count: number;
            /** Format: int64 */
            statuses_count: number;
            last_status_at: string | null;
            fields: components["schemas"]["Field"][];
            emojis: unknown[];
            roles: components["schemas"]["AccountAccountRole"][];
            note_text: string;
            pronouns: string[];
            website: string | null;
            local: boolean;
            is_admin: boolean;
            header_bg: string;
            source: components["schemas"]["CredentialAccountSource"];
            role: components["schemas"]["Role"];
            settings: components["schemas"]["CredentialAccountSettings"];
        };
        CredentialAccountSettings: {
            crawlable: boolean;
            is_private: boolean;
            show_profile_follower_count: boolean;
            show_profile_following_count: boolean;
        };
        CredentialAccountSource: {
            note: string;
            fields: components["schemas"]["Field"][];
            privacy: string;
            /** @enum {string} */
            audience: "public" | "unlisted" | "followers" | "close_friends";
            sensitive: boolean;
            language: string | null;
            /** Format: int64 */
            follow_requests_count: number;
            discoverable: boolean;
            indexable: boolean;
            hide_collections: boolean;
            attribution_domains: string[];
        };
        CredentialApplication: {
            id: string;
            name: string;
            website: string | null;
            scopes: string[];
            redirect_uri: string;
            redirect_uris: string[];
            client_id: string;
            client_secret: string;
            /** Format: int64 */
            client_secret_expires_at: number;
            vapid_key: string;
        };
        Detail: {
            error: string;
            description: string;
        };
        Draft: {
            id: string;
            status: string;
            media_ids: string[];
            media_attachments: components["schemas"]["MediaAttachment"][];
            /** @enum {string} */
            audience: "public" | "unlisted" | "followers" | "close_friends";
            place: string | null;
            comments_disabled: boolean;
            sensitive: boolean;
            spoiler_text: string;
            language: string | null;
            license: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        Error: {
            error: string;
            code: string;
            details?: {
                [key: string]: components["schemas"]["Detail"][];
            };
        };
        FamiliarFollowers: {
            id: string;
            accounts: components["schemas"]["Account"][];
        };
        Field: {
            name: string;
            value: string;
            verified_at: string | null;
        };
        Groups: {
            accounts: unknown[];
            statuses: unknown[];
            notification_groups: unknown[];
        };
        Instance: {
            domain: string;
            title: string;
            version: string;
            source_url: string;
            description: string;
            usage: components["schemas"]["InstanceUsage"];
            thumbnail: components["schemas"]["InstanceThumbnail"];
            icon: components["schemas"]["InstanceIcon"][];
            languages: string[];
            configuration: components["schemas"]["InstanceConfiguration"];
            registrations: components["schemas"]["InstanceRegistrations"];
            api_versions: {
                [key: string]: number;
            };
            contact: components["schemas"]["InstanceContact"];
            rules: components["schemas"]["Rule"][];
        };
        InstanceAccounts: {
            /** Format: int32 */
            max_featured_tags: number;
            /** Format: int32 */
            max_pinned_statuses: number;
            /** Format: int32 */
            max_profile_fields: number;
            /** Format: int32 */
            profile_field_name_limit: number;
            /** Format: int32 */
            profile_field_value_limit: number;
            /** Format: int32 */
            max_display_name_length: number;
            /** Format: int32 */
            max_note_length: number;
        };
        InstanceConfiguration: {
            urls: components["schemas"]["InstanceUrls"];
            accounts: components["schemas"]["InstanceAccounts"];
            statuses: components["schemas"]["InstanceStatuses"];
            media_attachments: components["schemas"]["InstanceMediaAttachments"];
            polls: components["schemas"]["InstancePolls"];
            translation: components["schemas"]["InstanceTranslation"];
            vapid: components["schemas"]["InstanceVapid"];
            limited_federation: boolean;
        };
        InstanceContact: {
            email: string;
            account: unknown;
        };
        InstanceIcon: {
            src: string;
            size: string;
        };
        InstanceMediaAttachments: {
            supported_mime_types: string[];
            /** Format: int32 */
            description_limit: number;
            /** Format: int32 */
            image_size_limit: number;
            /** Format: int32 */
            image_matrix_limit: number;
            /** Format: int32 */
            video_size_limit: number;
            /** Format: int32 */
            video_frame_rate_limit: number;
            /** Format: int32 */
            video_matrix_limit: number;
        };
        InstancePolls: {
            /** Format: int32 */
            max_options: number;
            /** Format: int32 */
            max_characters_per_option: number;
            /** Format: int32 */
            min_expiration: number;
            /** Format: int32 */
            max_expiration: number;
        };
        InstanceRegistrations: {
            enabled: boolean;
            approval_required: boolean;
            reason_required: boolean;
            message: string | null;
            min_age: number | null;
            url: string | null;
        };
        InstanceStatuses: {
            /** Format: int32 */
            max_characters: number;
            /** Format: int32 */
            max_media_attachments: number;
            /** Format: int32 */
            characters_reserved_per_url: number;
        };
        InstanceThumbnail: {
            url: string;
            blurhash: string | null;
            description: string | null;
            versions: unknown;
        };
        InstanceTranslation: {
            enabled: boolean;
        };
        InstanceUrls: {
            streaming: string | null;
            status: string | null;
            about: string | null;
            privacy_policy: string | null;
            terms_of_service: string | null;
        };
        InstanceUsage: {
            users: components["schemas"]["InstanceUsers"];
        };
        InstanceUsers: {
            /** Format: int64 */
            active_month: number;
        };
        InstanceV1: {
            uri: string;
            title: string;
            short_description: string;
            description: string;
            email: string;
            version: string;
            urls: components["schemas"]["InstanceV1Urls"];
            stats: components["schemas"]["InstanceV1Stats"];
            thumbnail: string | null;
            languages: string[];
            registrations: boolean;
            approval_required: boolean;
            invites_enabled: boolean;
            configuration: components["schemas"]["InstanceV1Configuration"];
            contact_account: unknown;
            rules: components["schemas"]["Rule"][];
            /** Format: int32 */
            max_toot_chars: number;
        };
        InstanceV1Configuration: {
            accounts: components["schemas"]["InstanceAccounts"];
            statuses: components["schemas"]["InstanceStatuses"];
            media_attachments: components["schemas"]["InstanceMediaAttachments"];
            polls: components["schemas"]["InstancePolls"];
        };
        InstanceV1Stats: {
            /** Format: int64 */
            user_count: number;
            /** Format: int64 */
            status_count: number;
            /** Format: int64 */
            domain_count: number;
        };
        InstanceV1Urls: {
            streaming_api: string | null;
        };
        InstanceVapid: {
            public_key: string;
        };
        Invite: {
            id: string;
            code: string;
            url: string;
            max_uses: number | null;
            /** Format: int32 */
            uses: number;
            expires_at: string | null;
            /** Format: date-time */
            created_at: string;
        };
        MediaAttachment: {
            id: string;
            /** @enum {string} */
            type: "image" | "gifv" | "video" | "audio" | "unknown";
            url: string | null;
            preview_url: string | null;
            remote_url: string | null;
            preview_remote_url: string | null;
            text_url: string | null;
            meta: components["schemas"]["MediaAttachmentMeta"];
            description: string | null;
            blurhash: string | null;
            sources: components["schemas"]["MediaAttachmentSource"][];
            license: string | null;
        };
        MediaAttachmentFocus: {
            x: number;
            y: number;
        };
        MediaAttachmentMeta: {
            original?: components["schemas"]["MediaAttachmentSize"];
            small?: components["schemas"]["MediaAttachmentSize"];
            focus: components["schemas"]["MediaAttachmentFocus"];
            length?: string;
            duration?: number;
        };
        MediaAttachmentSize: {
            /** Format: int32 */
            width: number;
            /** Format: int32 */
            height: number;
            size: string;
            aspect: number;
            duration?: number;
        };
        MediaAttachmentSource: {
            url: string;
            /** Format: int32 */
            width: number;
            /** Format: int32 */
            height: number;
            type: string;
        };
        MutedAccount: {
            id: string;
            username: string;
            acct: string;
            display_name: string;
            locked: boolean;
            bot: boolean;
            group: boolean;
            discoverable: boolean;
            indexable: boolean;
            noindex: boolean;
            hide_collections: boolean;
            /** Format: date-time */
            created_at: string;
            note: string;
            url: string;
            uri: string;
            avatar: string;
            avatar_static: string;
            avatar_description: string;
            header: string;
            header_static: string;
            header_description: string;
            /** Format: int64 */
            followers_count: number;
            /** Format: int64 */
            following_count: number;
            /** Format: int64 */
            statuses_count: number;
            last_status_at: string | null;
            fields: components["schemas"]["Field"][];
            emojis: unknown[];
            roles: components["schemas"]["AccountAccountRole"][];
            note_text: string;
            pronouns: string[];
            website: string | null;
            local: boolean;
            is_admin: boolean;
            header_bg: string;
            mute_expires_at: string | null;
        };
        Nodeinfo: {
            version: string;
            software: components["schemas"]["NodeinfoSoftware"];
            protocols: string[];
            services: components["schemas"]["NodeinfoServices"];
            openRegistrations: boolean;
            usage: components["schemas"]["NodeinfoUsage"];
            metadata: {
                [key: string]: unknown;
            };
        };
        NodeinfoServices: {
            inbound: string[];
            outbound: string[];
        };
        NodeinfoSoftware: {
            name: string;
            version: string;
            repository?: string;
        };
        NodeinfoUsage: {
            users: components["schemas"]["NodeinfoUsers"];
            /** Format: int64 */
            localPosts: number;
        };
        NodeinfoUsers: {
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            activeMonth: number;
            /** Format: int64 */
            activeHalfyear: number;
        };
        OwnAccount: {
            id: string;
            username: string;
            email: string;
            email_verified: boolean;
            verifies_email: boolean;
            locale: string;
            staff: boolean;
            may_invite: boolean;
            /** Format: date-time */
            created_at: string;
        };
        PlaceName: {
            name: string;
        };
        Policy: {
            for_not_following: string;
            for_not_followers: string;
            for_new_accounts: string;
            for_private_mentions: string;
            for_limited_accounts: string;
            summary: components["schemas"]["Summary"];
        };
        Preferences: {
            "posting:default:visibility": string;
            "posting:default:sensitive": boolean;
            "posting:default:language": string | null;
            "posting:default:quote_policy": string;
            "reading:expand:media": string;
            "reading:expand:spoilers": boolean;
            "reading:autoplay:gifs": boolean;
        };
        Profile: {
            id: string;
            display_name: string;
            note: string;
            fields: components["schemas"]["Field"][];
            avatar: string | null;
            avatar_static: string | null;
            avatar_description: string;
            header: string | null;
            header_static: string | null;
            header_description: string;
            locked: boolean;
            bot: boolean;
            hide_collections: boolean;
            discoverable: boolean;
            indexable: boolean;
            show_media: boolean;
            show_media_replies: boolean;
            show_featured: boolean;
            attribution_domains: string[];
            pronouns: string[];
            website: string | null;
        };
        RecoveryCodes: {
            recovery_codes: string[];
        };
        Relationship: {
            id: string;
            following: boolean;
            showing_reblogs: boolean;
            notifying: boolean;
            languages: string[] | null;
            followed_by: boolean;
            blocking: boolean;
            blocked_by: boolean;
            muting: boolean;
            muting_notifications: boolean;
            muting_expires_at: string | null;
            requested: boolean;
            requested_by: boolean;
            domain_blocking: boolean;
            endorsed: boolean;
            note: string;
            following_since: string | null;
            close_friend: boolean;
        };
        Role: {
            id: string;
            name: string;
            permissions: string;
            color: string;
            highlighted: boolean;
        };
        Rule: {
            id: string;
            text: string;
            hint: string;
            translations: {
                [key: string]: unknown;
            };
        };
        Search: {
            accounts: components["schemas"]["Account"][];
            statuses: components["schemas"]["Status"][];
            hashtags: components["schemas"]["Tag"][];
        };
        SecondFactor: {
            enabled: boolean;
            /** Format: int32 */
            recovery_codes_left: number;
        };
        Session: {
            id: string;
            /** @enum {string} */
            kind: "browser" | "app";
            name: string;
            current: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            last_used_at: string;
            address: string;
            scopes: string[];
        };
        Setup: {
            secret: string;
            uri: string;
        };
        SignUpRequest: {
            id: string;
            username: string;
            email: string;
            locale: string;
            reason: string;
            /** Format: date-time */
            created_at: string;
        };
        Status: {
            id: string;
            /** Format: date-time */
            created_at: string;
            in_reply_to_id: string | null;
            in_reply_to_account_id: string | null;
            sensitive: boolean;
            spoiler_text: string;
            /** @enum {string} */
            visibility: "public" | "unlisted" | "private" | "direct";
            language: string | null;
            uri: string;
            url: string;
            /** Format: int64 */
            replies_count: number;
            /** Format: int64 */
            reblogs_count: number;
            /** Format: int64 */
            favourites_count: number;
            /** Format: int64 */
            quotes_count: number;
            edited_at: string | null;
            content: string;
            text: string | null;
            reblog: components["schemas"]["Status"] | null;
            application: unknown;
            account: components["schemas"]["Account"];
            media_attachments: components["schemas"]["MediaAttachment"][];
            mentions: components["schemas"]["StatusMention"][];
            tags: components["schemas"]["StatusTagLink"][];
            emojis: unknown[];
            card: unknown;
            poll: unknown;
            favourited: boolean;
            reblogged: boolean;
            muted: boolean;
            bookmarked: boolean;
            pinned: boolean;
            filtered: unknown[];
            content_text: string;
            /** Format: int64 */
            reply_count: number;
            pf_type: string;
            liked_by: components["schemas"]["StatusLikedBy"];
            place: components["schemas"]["StatusPlace"] | null;
            comments_disabled: boolean;
            taggedPeople: unknown[];
            label: unknown;
            shortcode: string | null;
            local: boolean;
            liked_at: string | null;
            /** @enum {string} */
            audience: "public" | "unlisted" | "followers" | "close_friends";
            license: string | null;
            archived: boolean;
        };
        StatusContext: {
            ancestors: components["schemas"]["Status"][];
            descendants: components["schemas"]["Status"][];
        };
        StatusEdit: {
            content: string;
            spoiler_text: string;
            sensitive: boolean;
            /** Format: date-time */
            created_at: string;
            account: components["schemas"]["Account"];
            media_attachments: components["schemas"]["MediaAttachment"][];
            emojis: unknown[];
            place: components["schemas"]["StatusPlace"] | null;
            license: string | null;
        };
        StatusLikedBy: {
            id: string | null;
            username: string | null;
            url: string | null;
            others: boolean;
            /** Format: int64 */
            total_count: number;
            total_count_pretty: string;
        };
        StatusMention: {
            id: string;
            username: string;
            acct: string;
            url: string;
        };
        StatusPlace: {
            name: string;
            slug: string;
            country: string;
        };
        StatusSource: {
            id: string;
            text: string;
            spoiler_text: string;
        };
        StatusTagLink: {
            name: string;
            url: string;
        };
        Summary: {
            /** Format: int32 */
            pending_requests_count: number;
            /** Format: int32 */
            pending_notifications_count: number;
        };
        Tag: {
            id: string;
            name: string;
            url: string;
            history: components["schemas"]["TagDay"][];
            following: boolean;
            featuring: boolean;
        };
        TagDay: {
            day: string;
            uses: string;
            accounts: string;
        };
        Text: {
            /** Format: date-time */
            updated_at: string;
            content: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getApiTintypeOpenapiJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiTintypeV1Account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAccount"];
                };
            };
        };
    };
    deleteApiTintypeV1Account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    password?: string | number | boolean | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    patchApiTintypeV1Account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    locale?: string | number | boolean | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAccount"];
                };
            };
        };
    };
    postApiTintypeV1AccountPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    current_password?: string | number | boolean | null;
                    new_password?: string | number | boolean | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiTintypeV1CloseFriends: {
        parameters: {
            query?: {
                limit?: string | number | boolean | null;
                max_id?: string | number | boolean | null;
                since_id?: string | number | boolean | null;
                min_id?: string | number | boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"][];
                };
            };
        };
    };
    postApiTintypeV1CloseFriendsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
        };
    };
    deleteApiTintypeV1CloseFriendsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
        };
    };
    getApiTintypeV1Drafts: {
        parameters: {
            query?: {
                limit?: string | number | boolean | null;
                max_id?: string | number | boolean | null;
                since_id?: string | number | boolean | null;
                min_id?: string | number | boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"][];
                };
            };
        };
    };
    postApiTintypeV1Drafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    status?: string | number | boolean | null;
                    media_ids?: string[];
                    audience?: string | number | boolean | null;
                    visibility?: string | number | boolean | null;
                    place?: string | number | boolean | null;
                    comments_disabled?: string | number | boolean | null;
                    sensitive?: string | number | boolean | null;
                    spoiler_text?: string | number | boolean | null;
                    language?: string | number | boolean | null;
                    license?: string | number | boolean | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
        };
    };
    getApiTintypeV1DraftsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
        };
    };
    putApiTintypeV1DraftsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    status?: string | number | boolean | null;
                    media_ids?: string[];
                    audience?: string | number | boolean | null;
                    visibility?: string | number | boolean | null;
                    place?: string | number | boolean | null;
                    comments_disabled?: string | number | boolean | null;
                    sensitive?: string | number | boolean | null;
                    spoiler_text?: string | number | boolean | null;
                    language?: string | number | boolean | null;
                    license?: string | number | boolean | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
        };
    };
    deleteApiTintypeV1DraftsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postApiTintypeV1DraftsIdPublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
        };
    };
    getApiTintypeV1InstallationPictureSvg: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiTintypeV1Invites: {
        parameters: {
            query?: {
                limit?: string | number | boolean | null;
                max_id?: string | number | boolean | null;
                since_id?: string | number | boolean | null;
                min_id?: string | number | boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invite"][];
                };
            };
        };
    };
    postApiTintypeV1Invites: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    max_uses?: string | number | boolean | null;
                    expires_in?: string | number | boolean | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invite"];
                };
            };
        };
    };
    deleteApiTintypeV1InvitesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiTintypeV1OauthAuthorization: {
        parameters: {
            query?: {
                response_type?: string | number | boolean | null;
                client_id?: string | number | boolean | null;
                redirect_uri?: string | number | boolean | null;
                scope?: string | number | boolean | null;
                state?: string | number | boolean | null;
                code_challenge?: string | number | boolean | null;
                code_challenge_method?: string | number | boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorization"];
                };
            };
        };
    };
    getApiTintypeV1Places: {
        parameters: {
            query?: {
                q?: string | number | boolean | null;
                limit?: string | number | boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceName"][];
                };
            };
        };
    };
    getApiTintypeV1PostsArchived: {
        parameters: {
            query?: {
                limit?: string | number | boolean | null;
                max_id?: string | number | boolean | null;
                since_id?: string | number | boolean | null;
                min_id?: string | number | boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"][];
                };
            };
        };
    };
    postApiTintypeV1PostsIdArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
        };
    };
    postApiTintypeV1PostsIdUnarchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
        };
    };
    getApiTintypeV1SecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactor"];
                };
            };
        };
    };
    deleteApiTintypeV1SecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    password?: string | number | boolean | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postApiTintypeV1SecondFactorEnable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    code?: string | number | boolean | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
        };
    };
    postApiTintypeV1SecondFactorRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    password?: string | number | boolean | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
        };
    };
    postApiTintypeV1SecondFactorSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
        };
    };
    getApiTintypeV1Sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"][];
                };
            };
        };
    };
    deleteApiTintypeV1SessionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiTintypeV1SignUps: {
        parameters: {
            query?: {
                limit?: string | number | boolean | null;
                max_id?: string | number | boolean | null;
                since_id?: string | number | boolean | null;
                min_id?: string | number | boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpRequest"][];
                };
            };
        };
    };
    postApiTintypeV1SignUpsIdApprove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postApiTintypeV1SignUpsIdReject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1Accounts: {
        parameters: {
            query?: {
                "id[]"?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"][];
                };
            };
        };
    };
    postApiV1Accounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1AccountsFamiliarFollowers: {
        parameters: {
            query?: {
                "id[]"?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FamiliarFollowers"][];
                };
            };
        };
    };
    getApiV1AccountsLookup: {
        parameters: {
            query?: {
                acct?: string | number | boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    getApiV1AccountsRelationships: {
        parameters: {
            query?: {
                "id[]"?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"][];
                };
            };
        };
    };
    getApiV1AccountsSearch: {
        parameters: {
            query?: {
                q?: string | number | boolean | null;
                limit?: string | number | boolean | null;
                offset?: string | number | boolean | null;
                following?: string | number | boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"][];
                };
            };
        };
    };
    postApiV1AccountsUpdateCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    display_name?: string | number | boolean | null;
                    note?: string | number | boolean | null;
                    avatar_description?: string | number | boolean | null;
                    header_description?: string | number | boolean | null;
                    locked?: string | number | boolean | null;
                    discoverable?: string | number | boolean | null;
                    indexable?: string | number | boolean | null;
                    hide_collections?: string | number | boolean | null;
                    fields_attributes?: {
                        name?: string | number | boolean | null;
                        value?: string | number | boolean | null;
                    }[];
                    pronouns?: string | number | boolean | null;
                    website?: string | number | boolean | null;
                    source?: {
                        privacy?: string | number | boolean | null;
                        sensitive?: string | number | boolean | null;
                        language?: string | number | boolean | null;
                    };
                    /** Format: binary */
                    avatar?: Blob | "";
                    /** Format: binary */
                    header?: Blob | "";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialAccount"];
                };
            };
        };
    };
    patchApiV1AccountsUpdateCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    display_name?: string | number | boolean | null;
                    note?: string | number | boolean | null;
                    avatar_description?: string | number | boolean | null;
                    header_description?: string | number | boolean | null;
                    locked?: string | number | boolean | null;
                    discoverable?: string | number | boolean | null;
                    indexable?: string | number | boolean | null;
                    hide_collections?: string | number | boolean | null;
                    fields_attributes?: {
                        name?: string | number | boolean | null;
                        value?: string | number | boolean | null;
                    }[];
                    pronouns?: string | number | boolean | null;
                    website?: string | number | boolean | null;
                    source?: {
                        privacy?: string | number | boolean | null;
                        sensitive?: string | number | boolean | null;
                        language?: string | number | boolean | null;
                    };
                    /** Format: binary */
                    avatar?: Blob | "";
                    /** Format: binary */
                    header?: Blob | "";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialAccount"];
                };
            };
        };
    };
    getApiV1AccountsVerifyCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialAccount"];
                };
            };
        };
    };
    getApiV1AccountsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    postApiV1AccountsIdBlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
        };
    };
    getApiV1AccountsIdFeaturedTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postApiV1AccountsIdFollow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reblogs?: string | number | boolean | null;
                    notify?: string | number | boolean | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
        };
    };
    getApiV1AccountsIdFollowers: {
        parameters: {
            query?: {
                limit?: string | number | boolean | null;
                max_id?: string | number | boolean | null;
                since_id?: string | number | boolean | null;
                min_id?: string | number | boolean | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"][];
                };
            };
        };
    };
    getApiV1AccountsIdFollowing: {
        parameters: {
            query?: {
                limit?: string | number | boolean | null;
                max_id?: string | number | boolean | null;
                since_id?: string | number | boolean | null;
                min_id?: string | number | boolean | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"][];
                };
            };
        };
    };
    getApiV1AccountsIdIdentityProofs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1AccountsIdLists: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postApiV1AccountsIdMute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    notifications?: string | number | boolean | null;
                    duration?: string | number | boolean | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
        };
    };
    postApiV1AccountsIdNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    comment?: string | number | boolean | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
        };
    };
    postApiV1AccountsIdRemoveFromFollowers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
        };
    };
    getApiV1AccountsIdStatuses: {
        parameters: {
            query?: {
                limit?: string | number | boolean | null;
                max_id?: string | number | boolean | null;
                since_id?: string | number | boolean | null;
                min_id?: string | number | boolean | null;
                only_media?: string | number | boolean | null;
                pinned?: string | number | boolean | null;
                tagged?: string | number | boolean | null;
                media_type?: string | number | boolean | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"][];
                };
            };
        };
    };
    postApiV1AccountsIdUnblock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
        };
    };
    postApiV1AccountsIdUnfollow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
        };
    };
    postApiV1AccountsIdUnmute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
        };
    };
    getApiV1AdminAccountsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminAccount"];
                };
            };
        };
    };
    postApiV1AdminAccountsIdAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    type?: string | number | boolean | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postApiV1AdminAccountsIdApprove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminAccount"];
                };
            };
        };
    };
    postApiV1AdminAccountsIdReject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminAccount"];
                };
            };
        };
    };
    postApiV1AdminAccountsIdUnsuspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminAccount"];
                };
            };
        };
    };
    getApiV1Announcements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postApiV1Apps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    client_name?: string | number | boolean | null;
                    redirect_uris?: string | number | boolean | null;
                    scopes?: string | number | boolean | null;
                    website?: string | number | boolean | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialApplication"];
                };
            };
        };
    };
    getApiV1AppsVerifyCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
        };
    };
    getApiV1Blocks: {
        parameters: {
            query?: {
                limit?: string | number | boolean | null;
                max_id?: string | number | boolean | null;
                since_id?: string | number | boolean | null;
                min_id?: string | number | boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"][];
                };
            };
        };
    };
    getApiV1Bookmarks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1Conversations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1CustomEmojis: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1Directory: {
        parameters: {
            query?: {
                order?: string | number | boolean | null;
                limit?: string | number | boolean | null;
                offset?: string | number | boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"][];
                };
            };
        };
    };
    getApiV1DomainBlocks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postApiV1EmailsConfirmations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1Endorsements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1Favourites: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1FeaturedTags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1FeaturedTagsSuggestions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1Filters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1FollowRequests: {
        parameters: {
            query?: {
                limit?: string | number | boolean | null;
                max_id?: string | number | boolean | null;
                since_id?: string | number | boolean | null;
                min_id?: string | number | boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"][];
                };
            };
        };
    };
    postApiV1FollowRequestsIdAuthorize: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
        };
    };
    postApiV1FollowRequestsIdReject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
        };
    };
    getApiV1FollowedTags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1Instance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceV1"];
                };
            };
        };
    };
    getApiV1InstanceActivity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1InstanceDomainBlocks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1InstanceExtendedDescription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Text"];
                };
            };
        };
    };
    getApiV1InstancePeers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1InstancePrivacyPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Text"];
                };
            };
        };
    };
    getApiV1InstanceRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"][];
                };
            };
        };
    };
    getApiV1InstanceTranslationLanguages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1Lists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1Markers: {
        parameters: {
            query?: {
                "timeline[]"?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postApiV1Markers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    home?: {
                        last_read_id?: string | number | boolean | null;
                    };
                    notifications?: {
                        last_read_id?: string | number | boolean | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postApiV1Media: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    description?: string | number | boolean | null;
                    focus?: string | number | boolean | null;
                    /** Format: binary */
                    file?: Blob | "";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaAttachment"];
                };
            };
        };
    };
    getApiV1MediaId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaAttachment"];
                };
            };
        };
    };
    putApiV1MediaId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    description?: string | number | boolean | null;
                    focus?: string | number | boolean | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaAttachment"];
                };
            };
        };
    };
    deleteApiV1MediaId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1Mutes: {
        parameters: {
            query?: {
                limit?: string | number | boolean | null;
                max_id?: string | number | boolean | null;
                since_id?: string | number | boolean | null;
                min_id?: string | number | boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MutedAccount"][];
                };
            };
        };
    };
    getApiV1Notifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postApiV1NotificationsClear: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1NotificationsRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1NotificationsRequestsMerged: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1NotificationsUnreadCount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1NotificationsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postApiV1NotificationsIdDismiss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1Preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
        };
    };
    getApiV1Profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
        };
    };
    patchApiV1Profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteApiV1ProfileAvatar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialAccount"];
                };
            };
        };
    };
    deleteApiV1ProfileHeader: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialAccount"];
                };
            };
        };
    };
    getApiV1PushSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteApiV1PushSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1ScheduledStatuses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1Statuses: {
        parameters: {
            query?: {
                "id[]"?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"][];
                };
            };
        };
    };
    postApiV1Statuses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    status?: string | number | boolean | null;
                    media_ids?: string[];
                    audience?: string | number | boolean | null;
                    visibility?: string | number | boolean | null;
                    place?: string | number | boolean | null;
                    comments_disabled?: string | number | boolean | null;
                    sensitive?: string | number | boolean | null;
                    spoiler_text?: string | number | boolean | null;
                    language?: string | number | boolean | null;
                    license?: string | number | boolean | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
        };
    };
    getApiV1StatusesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
        };
    };
    putApiV1StatusesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    status?: string | number | boolean | null;
                    media_ids?: string[];
                    media_attributes?: {
                        id?: string | number | boolean | null;
                        description?: string | number | boolean | null;
                        focus?: string | number | boolean | null;
                    }[];
                    place?: string | number | boolean | null;
                    comments_disabled?: string | number | boolean | null;
                    sensitive?: string | number | boolean | null;
                    spoiler_text?: string | number | boolean | null;
                    language?: string | number | boolean | null;
                    license?: string | number | boolean | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
        };
    };
    deleteApiV1StatusesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
        };
    };
    getApiV1StatusesIdContext: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusContext"];
                };
            };
        };
    };
    getApiV1StatusesIdFavouritedBy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"][];
                };
            };
        };
    };
    getApiV1StatusesIdHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusEdit"][];
                };
            };
        };
    };
    postApiV1StatusesIdMute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
        };
    };
    postApiV1StatusesIdPin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
        };
    };
    getApiV1StatusesIdRebloggedBy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"][];
                };
            };
        };
    };
    getApiV1StatusesIdSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusSource"];
                };
            };
        };
    };
    postApiV1StatusesIdUnmute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
        };
    };
    postApiV1StatusesIdUnpin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
        };
    };
    getApiV1StreamingHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1Suggestions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1TagsName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
        };
    };
    getApiV1TimelinesHome: {
        parameters: {
            query?: {
                limit?: string | number | boolean | null;
                max_id?: string | number | boolean | null;
                since_id?: string | number | boolean | null;
                min_id?: string | number | boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"][];
                };
            };
        };
    };
    getApiV1TimelinesListId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1TimelinesPublic: {
        parameters: {
            query?: {
                limit?: string | number | boolean | null;
                max_id?: string | number | boolean | null;
                since_id?: string | number | boolean | null;
                min_id?: string | number | boolean | null;
                only_media?: string | number | boolean | null;
                remote?: string | number | boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"][];
                };
            };
        };
    };
    getApiV1TimelinesTagHashtag: {
        parameters: {
            query?: {
                limit?: string | number | boolean | null;
                max_id?: string | number | boolean | null;
                since_id?: string | number | boolean | null;
                min_id?: string | number | boolean | null;
                only_media?: string | number | boolean | null;
                remote?: string | number | boolean | null;
                "any[]"?: string[];
                "all[]"?: string[];
                "none[]"?: string[];
            };
            header?: never;
            path: {
                hashtag: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"][];
                };
            };
        };
    };
    getApiV1Trends: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1TrendsLinks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1TrendsStatuses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV1TrendsTags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV2AdminAccounts: {
        parameters: {
            query?: {
                origin?: string | number | boolean | null;
                status?: string | number | boolean | null;
                permissions?: string | number | boolean | null;
                username?: string | number | boolean | null;
                email?: string | number | boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminAccount"][];
                };
            };
        };
    };
    getApiV2Filters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV2Instance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
                };
            };
        };
    };
    postApiV2Media: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    description?: string | number | boolean | null;
                    focus?: string | number | boolean | null;
                    /** Format: binary */
                    file?: Blob | "";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaAttachment"];
                };
            };
        };
    };
    getApiV2Notifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Groups"];
                };
            };
        };
    };
    getApiV2NotificationsPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
        };
    };
    getApiV2NotificationsUnreadCount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiV2Search: {
        parameters: {
            query?: {
                q?: string | number | boolean | null;
                type?: string | number | boolean | null;
                limit?: string | number | boolean | null;
                offset?: string | number | boolean | null;
                following?: string | number | boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Search"];
                };
            };
        };
    };
    getApiV2Suggestions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
