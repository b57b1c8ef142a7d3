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
    "/api/tintype/v1/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The chats of a folder (inbox, requests, sent), the latest first */
        get: operations["getApiTintypeV1Chats"];
        put?: never;
        /** Opens the chat with one person (account_id), or makes a group (account_ids[]) */
        post: operations["postApiTintypeV1Chats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/chats/invites/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiTintypeV1ChatsInvitesCode"];
        put?: never;
        /** Joins a group by its link */
        post: operations["postApiTintypeV1ChatsInvitesCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/chats/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiTintypeV1ChatsSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Receipts, presence, and whether strangers may write */
        patch: operations["patchApiTintypeV1ChatsSettings"];
        trace?: never;
    };
    "/api/tintype/v1/chats/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiTintypeV1ChatsUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/chats/with/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The chat with one person, if there is one */
        get: operations["getApiTintypeV1ChatsWithAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/chats/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiTintypeV1ChatsId"];
        put?: never;
        post?: never;
        /** Takes a chat out of the list until somebody writes again */
        delete: operations["deleteApiTintypeV1ChatsId"];
        options?: never;
        head?: never;
        /** Renames a group, or gives it another picture */
        patch: operations["patchApiTintypeV1ChatsId"];
        trace?: never;
    };
    "/api/tintype/v1/chats/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiTintypeV1ChatsIdAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/chats/{id}/admins/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putApiTintypeV1ChatsIdAdminsAccount"];
        post?: never;
        delete: operations["deleteApiTintypeV1ChatsIdAdminsAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/chats/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiTintypeV1ChatsIdDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/chats/{id}/delivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiTintypeV1ChatsIdDelivered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/chats/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the link by which anybody may join; an earlier one ends */
        post: operations["postApiTintypeV1ChatsIdInvite"];
        delete: operations["deleteApiTintypeV1ChatsIdInvite"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/chats/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiTintypeV1ChatsIdLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/chats/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiTintypeV1ChatsIdMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/chats/{id}/members/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteApiTintypeV1ChatsIdMembersAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/chats/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A chat's messages, newest first; since is the last seq that was seen */
        get: operations["getApiTintypeV1ChatsIdMessages"];
        put?: never;
        /** Says something; sending the same client_id again finds the first message */
        post: operations["postApiTintypeV1ChatsIdMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/chats/{id}/messages/{message}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiTintypeV1ChatsIdMessagesMessage"];
        put?: never;
        post?: never;
        /** Takes one's own message back */
        delete: operations["deleteApiTintypeV1ChatsIdMessagesMessage"];
        options?: never;
        head?: never;
        /** Changes the text of one's own message */
        patch: operations["patchApiTintypeV1ChatsIdMessagesMessage"];
        trace?: never;
    };
    "/api/tintype/v1/chats/{id}/messages/{message}/reaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answers a message with an emoji */
        put: operations["putApiTintypeV1ChatsIdMessagesMessageReaction"];
        post?: never;
        delete: operations["deleteApiTintypeV1ChatsIdMessagesMessageReaction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/chats/{id}/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps notifications away, for that many seconds or for good */
        post: operations["postApiTintypeV1ChatsIdMute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/chats/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiTintypeV1ChatsIdRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/chats/{id}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages in which a text occurs, newest first */
        get: operations["getApiTintypeV1ChatsIdSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/chats/{id}/typing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets the others know that one is writing; good for five seconds */
        post: operations["postApiTintypeV1ChatsIdTyping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/chats/{id}/unmute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiTintypeV1ChatsIdUnmute"];
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
    "/api/tintype/v1/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's collections of saved posts */
        get: operations["getApiTintypeV1Collections"];
        put?: never;
        post: operations["postApiTintypeV1Collections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/collections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiTintypeV1CollectionsId"];
        put?: never;
        post?: never;
        /** Deletes a collection; what was in it stays saved */
        delete: operations["deleteApiTintypeV1CollectionsId"];
        options?: never;
        head?: never;
        patch: operations["patchApiTintypeV1CollectionsId"];
        trace?: never;
    };
    "/api/tintype/v1/collections/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiTintypeV1CollectionsIdPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/collections/{id}/posts/{post}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a post in, and saves it */
        post: operations["postApiTintypeV1CollectionsIdPostsPost"];
        /** Takes a post out; it stays saved */
        delete: operations["deleteApiTintypeV1CollectionsIdPostsPost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/comment-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells who may comment on the caller's posts, and which words are hidden there */
        get: operations["getApiTintypeV1CommentSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes these; what isn't named stays as it is */
        patch: operations["patchApiTintypeV1CommentSettings"];
        trace?: never;
    };
    "/api/tintype/v1/comments/{id}/hide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hides a comment on one of the caller's posts from all but its writer */
        post: operations["postApiTintypeV1CommentsIdHide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/comments/{id}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a comment on one of the caller's posts on top */
        post: operations["postApiTintypeV1CommentsIdPin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/comments/{id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Replies to a comment itself, the oldest first */
        get: operations["getApiTintypeV1CommentsIdReplies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/comments/{id}/show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows a hidden comment again */
        post: operations["postApiTintypeV1CommentsIdShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/comments/{id}/unpin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiTintypeV1CommentsIdUnpin"];
        delete?: never;
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
    "/api/tintype/v1/notification-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells what the caller wants to be told */
        get: operations["getApiTintypeV1NotificationSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes whose notifications of some kinds are wanted */
        patch: operations["patchApiTintypeV1NotificationSettings"];
        trace?: never;
    };
    "/api/tintype/v1/notification-settings/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Makes an exception for one person */
        put: operations["putApiTintypeV1NotificationSettingsPeopleId"];
        post?: never;
        /** Ends an exception */
        delete: operations["deleteApiTintypeV1NotificationSettingsPeopleId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what the caller has been told, in groups, also of our own kinds */
        get: operations["getApiTintypeV1Notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/notifications/unread_count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts groups of all kinds with something newer than the caller's marker */
        get: operations["getApiTintypeV1NotificationsUnreadCount"];
        put?: never;
        post?: never;
        delete?: never;
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
    "/api/tintype/v1/posts/{id}/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ids of those of the caller's collections that a post is in */
        get: operations["getApiTintypeV1PostsIdCollections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tintype/v1/posts/{id}/comment-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells who may comment on one of the caller's posts */
        get: operations["getApiTintypeV1PostsIdCommentSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Says who may comment on one post; nothing leaves it to what holds for all */
        patch: operations["patchApiTintypeV1PostsIdCommentSettings"];
        trace?: never;
    };
    "/api/tintype/v1/posts/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Comments on a post, the pinned ones first; or those that its author has hidden */
        get: operations["getApiTintypeV1PostsIdComments"];
        put?: never;
        post?: never;
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
        /** Tells in which of the caller's lists somebody is */
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
        /** Lists what an account has written, comments too unless replies are excluded */
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
        /** What the caller has saved */
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
        /** Chats, the latest first; scope is inbox, sent or requests */
        get: operations["getApiV1Conversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a chat out of the list until somebody writes again */
        delete: operations["deleteApiV1ConversationsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiV1ConversationsIdRead"];
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
        /** What the caller likes */
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
        /** Lists the words that the caller doesn't want to read */
        get: operations["getApiV1Filters"];
        put?: never;
        post: operations["postApiV1Filters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/filters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1FiltersId"];
        put: operations["putApiV1FiltersId"];
        post?: never;
        delete: operations["deleteApiV1FiltersId"];
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
        get: operations["getApiV1Lists"];
        put?: never;
        post: operations["postApiV1Lists"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1ListsId"];
        put: operations["putApiV1ListsId"];
        post?: never;
        delete: operations["deleteApiV1ListsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1ListsIdAccounts"];
        put?: never;
        /** Puts people whom the caller follows into a list */
        post: operations["postApiV1ListsIdAccounts"];
        delete: operations["deleteApiV1ListsIdAccounts"];
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
        /** Lists what the caller has been told, one by one */
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
        /** Takes all away that the caller has been told */
        post: operations["postApiV1NotificationsClear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes one away, under the address of older clients */
        post: operations["postApiV1NotificationsDismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1NotificationsPolicy"];
        put: operations["putApiV1NotificationsPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["patchApiV1NotificationsPolicy"];
        trace?: never;
    };
    "/api/v1/notifications/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists of whom notifications are kept back */
        get: operations["getApiV1NotificationsRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/requests/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiV1NotificationsRequestsAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/requests/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiV1NotificationsRequestsDismiss"];
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
        /** Tells whether all that was accepted has been let in, which it is at once */
        get: operations["getApiV1NotificationsRequestsMerged"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV1NotificationsRequestsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/requests/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets in what is kept back of somebody, now and from now on */
        post: operations["postApiV1NotificationsRequestsIdAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/requests/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Throws away what is kept back of somebody */
        post: operations["postApiV1NotificationsRequestsIdDismiss"];
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
        /** Counts what is newer than the caller's marker, up to the limit */
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
        /** Takes one away */
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
        /** Publishes a post, or comments on one */
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
        /** Edits a post or comment; what isn't named stays as it is */
        put: operations["putApiV1StatusesId"];
        post?: never;
        /** Deletes a post or comment, and returns it with what was typed */
        delete: operations["deleteApiV1StatusesId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statuses/{id}/bookmark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps a post or a comment for later; nobody else gets to know */
        post: operations["postApiV1StatusesIdBookmark"];
        delete?: never;
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
    "/api/v1/statuses/{id}/favourite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Likes a post or a comment */
        post: operations["postApiV1StatusesIdFavourite"];
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
        /** Who likes it, without those who are blocked either way */
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
        /** Silences notifications about a post and its comments */
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
    "/api/v1/statuses/{id}/unbookmark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps it no more, nor in any collection */
        post: operations["postApiV1StatusesIdUnbookmark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statuses/{id}/unfavourite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postApiV1StatusesIdUnfavourite"];
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
        /** Lists what the people of a list have posted */
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
        /** Lists what the caller doesn't want to read */
        get: operations["getApiV2Filters"];
        put?: never;
        post: operations["postApiV2Filters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/filters/keywords/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV2FiltersKeywordsId"];
        put: operations["putApiV2FiltersKeywordsId"];
        post?: never;
        delete: operations["deleteApiV2FiltersKeywordsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/filters/statuses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV2FiltersStatusesId"];
        put?: never;
        post?: never;
        delete: operations["deleteApiV2FiltersStatusesId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/filters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV2FiltersId"];
        put: operations["putApiV2FiltersId"];
        post?: never;
        delete: operations["deleteApiV2FiltersId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/filters/{id}/keywords": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV2FiltersIdKeywords"];
        put?: never;
        post: operations["postApiV2FiltersIdKeywords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/filters/{id}/statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV2FiltersIdStatuses"];
        put?: never;
        post: operations["postApiV2FiltersIdStatuses"];
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
        /** Lists what the caller has been told, in groups */
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
        /** Tells what becomes of strangers' notifications */
        get: operations["getApiV2NotificationsPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["patchApiV2NotificationsPolicy"];
        trace?: never;
    };
    "/api/v2/notifications/unread_count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts groups with something newer than the caller's marker, up to the limit */
        get: operations["getApiV2NotificationsUnreadCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/notifications/{group_key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiV2NotificationsGroupKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/notifications/{group_key}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists all who have done what a group tells of */
        get: operations["getApiV2NotificationsGroupKeyAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/notifications/{group_key}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a group away */
        post: operations["postApiV2NotificationsGroupKeyDismiss"];
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
        Chat: {
            id: string;
            /** @enum {string} */
            kind: "direct" | "group";
            name: string;
            picture: components["schemas"]["MediaAttachment"] | null;
            members: components["schemas"]["ChatMember"][];
            /** Format: int32 */
            members_count: number;
            /** @enum {string} */
            standing: "member" | "requested" | "declined";
            admin: boolean;
            writable: boolean;
            invite: string | null;
            invite_url: string | null;
            /** Format: int64 */
            last_seq: number;
            /** Format: int64 */
            first_seq: number;
            /** Format: int64 */
            read_seq: number;
            /** Format: int64 */
            unread: number;
            last_message: components["schemas"]["ChatMessage"] | null;
            muted: boolean;
            muted_until: string | null;
            /** Format: date-time */
            created_at: string;
        };
        ChatInvite: {
            chat_id: string;
            name: string;
            picture: components["schemas"]["MediaAttachment"] | null;
            /** Format: int32 */
            members_count: number;
            member: boolean;
        };
        ChatMember: {
            account: components["schemas"]["ChatPerson"];
            admin: boolean;
            pending: boolean;
            /** Format: int64 */
            read_seq: number;
            /** Format: int64 */
            delivered_seq: number;
        };
        ChatMessage: {
            id: string;
            chat_id: string;
            /** Format: int64 */
            seq: number;
            account: components["schemas"]["ChatPerson"] | null;
            /** @enum {string} */
            state: "shown" | "unsent" | "erased" | "hidden";
            client_id: string;
            text: string;
            media: components["schemas"]["MediaAttachment"][];
            post_id: string | null;
            post: components["schemas"]["Status"] | null;
            reply_to: components["schemas"]["ChatMessageQuote"] | null;
            notice: components["schemas"]["ChatMessageNotice"] | null;
            reactions: components["schemas"]["ChatMessageReaction"][];
            /** Format: date-time */
            created_at: string;
            edited_at: string | null;
        };
        ChatMessageNotice: {
            /** @enum {string} */
            kind: "created" | "added" | "joined" | "removed" | "left" | "renamed" | "picture_changed" | "admin_made" | "admin_ended";
            accounts: components["schemas"]["ChatPerson"][];
            text: string;
        };
        ChatMessageQuote: {
            id: string;
            /** Format: int64 */
            seq: number;
            account: components["schemas"]["ChatPerson"] | null;
            text: string;
            media: boolean;
        };
        ChatMessageReaction: {
            account_id: string;
            emoji: string;
        };
        ChatPerson: {
            id: string;
            username: string;
            display_name: string;
            url: string;
            avatar: string;
            avatar_static: string;
        };
        ChatSettings: {
            receipts: boolean;
            presence: boolean;
            requests: boolean;
        };
        Collection: {
            id: string;
            pid: string;
            username: string;
            title: string;
            description: string;
            /** @enum {string} */
            visibility: "public" | "private" | "draft";
            /** Format: int32 */
            post_count: number;
            thumb: string | null;
            items: string[];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            published_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CommentSettings: {
            /** @enum {string} */
            commenters: "everyone" | "followers" | "followed" | "nobody";
            hidden_words: string[];
        };
        Comments: {
            comments: components["schemas"]["Status"][];
            next: string | null;
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
        Conversation: {
            id: string;
            unread: boolean;
            accounts: components["schemas"]["Account"][];
            last_status: components["schemas"]["Status"] | null;
        };
        Count: {
            /** Format: int64 */
            count: number;
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
        DirectMessage: {
            id: string;
            isAuthor: boolean;
            hidden: boolean;
            /** @enum {string} */
            type: "text" | "emoji" | "photo" | "photos" | "video";
            text: string;
            media: string | null;
            seen: boolean;
            reportId: string;
            /** Format: date-time */
            created_at: string;
            timeAgo: string;
            meta: unknown;
        };
        DirectPerson: {
            local: boolean;
            id: string;
            name: string;
            privacy: boolean;
            avatar: string;
        };
        DirectThread: {
            id: string;
            name: string;
            username: string;
            avatar: string;
            url: string;
            muted: boolean;
            isLocal: boolean;
            domain: string | null;
            messages: components["schemas"]["DirectMessage"][];
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
        Filter: {
            id: string;
            title: string;
            context: string[];
            expires_at: string | null;
            /** @enum {string} */
            filter_action: "warn" | "hide" | "blur";
            keywords: components["schemas"]["FilterKeyword"][];
            statuses: components["schemas"]["FilterFilterStatus"][];
        };
        FilterFilterStatus: {
            id: string;
            status_id: string;
        };
        FilterKeyword: {
            id: string;
            keyword: string;
            whole_word: boolean;
        };
        FilterResult: {
            filter: components["schemas"]["Filter"];
            keyword_matches: string[] | null;
            status_matches: string[] | null;
        };
        GroupedNotifications: {
            accounts: components["schemas"]["Account"][];
            partial_accounts: components["schemas"]["GroupedNotificationsPartialAccount"][] | null;
            statuses: components["schemas"]["Status"][];
            notification_groups: components["schemas"]["NotificationGroup"][];
        };
        GroupedNotificationsPartialAccount: {
            id: string;
            acct: string;
            url: string;
            avatar: string;
            avatar_static: string;
            avatar_description: string;
            locked: boolean;
            bot: boolean;
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
        Kind: {
            kind: string;
            /** @enum {string} */
            from: "everyone" | "followed" | "nobody";
        };
        List: {
            id: string;
            title: string;
            /** @enum {string} */
            replies_policy: "followed" | "list" | "none";
            exclusive: boolean;
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
        Merged: {
            merged: boolean;
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
        Notification: {
            id: string;
            /** @enum {string} */
            type: "favourite" | "mention" | "follow" | "follow_request" | "status";
            kind: string;
            group_key: string;
            /** Format: date-time */
            created_at: string;
            account: components["schemas"]["Account"];
            status: components["schemas"]["Status"] | null;
        };
        NotificationGroup: {
            group_key: string;
            /** Format: int64 */
            notifications_count: number;
            type: string;
            kind: string;
            /** Format: int64 */
            most_recent_notification_id: number;
            page_min_id: string;
            page_max_id: string;
            /** Format: date-time */
            latest_page_notification_at: string;
            sample_account_ids: string[];
            status_id: string | null;
            conversation_id: string | null;
        };
        NotificationRequest: {
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            account: components["schemas"]["Account"];
            notifications_count: string;
            last_status: components["schemas"]["Status"] | null;
        };
        NotificationSettings: {
            kinds: components["schemas"]["Kind"][];
            people: components["schemas"]["Person"][];
        };
        OldFilter: {
            id: string;
            phrase: string;
            context: string[];
            whole_word: boolean;
            expires_at: string | null;
            irreversible: boolean;
        };
        OldPolicy: {
            filter_not_following: boolean;
            filter_not_followers: boolean;
            filter_new_accounts: boolean;
            filter_private_mentions: boolean;
            summary: components["schemas"]["Summary"];
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
        Person: {
            account: components["schemas"]["Account"];
            /** @enum {string} */
            told: "always" | "never";
        };
        PlaceName: {
            name: string;
        };
        Policy: {
            /** @enum {string} */
            for_not_following: "accept" | "filter" | "drop";
            /** @enum {string} */
            for_not_followers: "accept" | "filter" | "drop";
            /** @enum {string} */
            for_new_accounts: "accept" | "filter" | "drop";
            /** @enum {string} */
            for_private_mentions: "accept" | "filter" | "drop";
            /** @enum {string} */
            for_limited_accounts: "accept" | "filter" | "drop";
            summary: components["schemas"]["Summary"];
        };
        PostCommentSettings: {
            commenters: ("everyone" | "followers" | "followed" | "nobody") | null;
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
            reblogs_count: number;
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
            reblogged: boolean;
            pinned: boolean;
            filtered: components["schemas"]["FilterResult"][];
            content_text: string;
            pf_type: string;
            place: components["schemas"]["StatusPlace"] | null;
            comments_disabled: boolean;
            taggedPeople: unknown[];
            label: unknown;
            shortcode: string | null;
            local: boolean;
            liked_at: string | null;
            /** @enum {string} */
            audience: "public" | "unlisted" | "followers" | "close_friends" | "direct";
            license: string | null;
            archived: boolean;
            comment: components["schemas"]["StatusComment"] | null;
            /** Format: int64 */
            replies_count: number;
            /** Format: int64 */
            reply_count: number;
            /** Format: int64 */
            favourites_count: number;
            favourited: boolean;
            bookmarked: boolean;
            muted: boolean;
            liked_by: components["schemas"]["StatusLikedBy"];
        };
        StatusComment: {
            post_id: string;
            placeholder: boolean;
            hidden: boolean;
            folded: boolean;
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
            /** Format: int64 */
            pending_requests_count: number;
            /** Format: int64 */
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
        UnreadChats: {
            /** Format: int32 */
            conversations: number;
            /** Format: int32 */
            requests: number;
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
    getApiTintypeV1Chats: {
        parameters: {
            query?: {
                folder?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["Chat"][];
                };
            };
        };
    };
    postApiTintypeV1Chats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    account_id?: string | number | boolean | null;
                    account_ids?: string[];
                    name?: string | number | boolean | null;
                    picture_id?: string | number | boolean | null;
                    client_id?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["Chat"];
                };
            };
        };
    };
    getApiTintypeV1ChatsInvitesCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["ChatInvite"];
                };
            };
        };
    };
    postApiTintypeV1ChatsInvitesCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["Chat"];
                };
            };
        };
    };
    getApiTintypeV1ChatsSettings: {
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
                    "application/json": components["schemas"]["ChatSettings"];
                };
            };
        };
    };
    patchApiTintypeV1ChatsSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    receipts?: string | number | boolean | null;
                    presence?: string | number | boolean | null;
                    requests?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["ChatSettings"];
                };
            };
        };
    };
    getApiTintypeV1ChatsUnread: {
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
                    "application/json": components["schemas"]["UnreadChats"];
                };
            };
        };
    };
    getApiTintypeV1ChatsWithAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
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
                    "application/json": components["schemas"]["Chat"];
                };
            };
        };
    };
    getApiTintypeV1ChatsId: {
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
                    "application/json": components["schemas"]["Chat"];
                };
            };
        };
    };
    deleteApiTintypeV1ChatsId: {
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
    patchApiTintypeV1ChatsId: {
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
                    name?: string | number | boolean | null;
                    picture_id?: string | number | boolean | null;
                    remove_picture?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["Chat"];
                };
            };
        };
    };
    postApiTintypeV1ChatsIdAccept: {
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
                    "application/json": components["schemas"]["Chat"];
                };
            };
        };
    };
    putApiTintypeV1ChatsIdAdminsAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                account: string;
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
                    "application/json": components["schemas"]["Chat"];
                };
            };
        };
    };
    deleteApiTintypeV1ChatsIdAdminsAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                account: string;
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
                    "application/json": components["schemas"]["Chat"];
                };
            };
        };
    };
    postApiTintypeV1ChatsIdDecline: {
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
    postApiTintypeV1ChatsIdDelivered: {
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
                    seq?: string | number | boolean | null;
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
    postApiTintypeV1ChatsIdInvite: {
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
                    "application/json": components["schemas"]["Chat"];
                };
            };
        };
    };
    deleteApiTintypeV1ChatsIdInvite: {
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
                    "application/json": components["schemas"]["Chat"];
                };
            };
        };
    };
    postApiTintypeV1ChatsIdLeave: {
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
    postApiTintypeV1ChatsIdMembers: {
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
                    account_ids?: string[];
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
                    "application/json": components["schemas"]["Chat"];
                };
            };
        };
    };
    deleteApiTintypeV1ChatsIdMembersAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                account: string;
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
                    "application/json": components["schemas"]["Chat"];
                };
            };
        };
    };
    getApiTintypeV1ChatsIdMessages: {
        parameters: {
            query?: {
                limit?: string | number | boolean | null;
                max_id?: string | number | boolean | null;
                since_id?: string | number | boolean | null;
                min_id?: string | number | boolean | null;
                since?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["ChatMessage"][];
                };
            };
        };
    };
    postApiTintypeV1ChatsIdMessages: {
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
                    client_id?: string | number | boolean | null;
                    text?: string | number | boolean | null;
                    media_ids?: string[];
                    post_id?: string | number | boolean | null;
                    reply_to?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["ChatMessage"];
                };
            };
        };
    };
    getApiTintypeV1ChatsIdMessagesMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                message: string;
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
                    "application/json": components["schemas"]["ChatMessage"];
                };
            };
        };
    };
    deleteApiTintypeV1ChatsIdMessagesMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                message: string;
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
                    "application/json": components["schemas"]["ChatMessage"];
                };
            };
        };
    };
    patchApiTintypeV1ChatsIdMessagesMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                message: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    text?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["ChatMessage"];
                };
            };
        };
    };
    putApiTintypeV1ChatsIdMessagesMessageReaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                message: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    emoji?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["ChatMessage"];
                };
            };
        };
    };
    deleteApiTintypeV1ChatsIdMessagesMessageReaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                message: string;
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
                    "application/json": components["schemas"]["ChatMessage"];
                };
            };
        };
    };
    postApiTintypeV1ChatsIdMute: {
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
                    "application/json": components["schemas"]["Chat"];
                };
            };
        };
    };
    postApiTintypeV1ChatsIdRead: {
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
                    seq?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["Chat"];
                };
            };
        };
    };
    getApiTintypeV1ChatsIdSearch: {
        parameters: {
            query?: {
                q?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["ChatMessage"][];
                };
            };
        };
    };
    postApiTintypeV1ChatsIdTyping: {
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
    postApiTintypeV1ChatsIdUnmute: {
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
                    "application/json": components["schemas"]["Chat"];
                };
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
    getApiTintypeV1Collections: {
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
                    "application/json": components["schemas"]["Collection"][];
                };
            };
        };
    };
    postApiTintypeV1Collections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    title?: string | number | boolean | null;
                    description?: string | number | boolean | null;
                    visibility?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["Collection"];
                };
            };
        };
    };
    getApiTintypeV1CollectionsId: {
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
                    "application/json": components["schemas"]["Collection"];
                };
            };
        };
    };
    deleteApiTintypeV1CollectionsId: {
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
    patchApiTintypeV1CollectionsId: {
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
                    title?: string | number | boolean | null;
                    description?: string | number | boolean | null;
                    visibility?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["Collection"];
                };
            };
        };
    };
    getApiTintypeV1CollectionsIdPosts: {
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
                    "application/json": components["schemas"]["Status"][];
                };
            };
        };
    };
    postApiTintypeV1CollectionsIdPostsPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                post: string;
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
                    "application/json": components["schemas"]["Collection"];
                };
            };
        };
    };
    deleteApiTintypeV1CollectionsIdPostsPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                post: string;
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
                    "application/json": components["schemas"]["Collection"];
                };
            };
        };
    };
    getApiTintypeV1CommentSettings: {
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
                    "application/json": components["schemas"]["CommentSettings"];
                };
            };
        };
    };
    patchApiTintypeV1CommentSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    commenters?: string | number | boolean | null;
                    hidden_words?: string[];
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
                    "application/json": components["schemas"]["CommentSettings"];
                };
            };
        };
    };
    postApiTintypeV1CommentsIdHide: {
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
    postApiTintypeV1CommentsIdPin: {
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
    getApiTintypeV1CommentsIdReplies: {
        parameters: {
            query?: {
                after?: string | number | boolean | null;
                limit?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["Comments"];
                };
            };
        };
    };
    postApiTintypeV1CommentsIdShow: {
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
    postApiTintypeV1CommentsIdUnpin: {
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
                    in_reply_to_id?: string | number | boolean | null;
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
                    in_reply_to_id?: string | number | boolean | null;
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
    getApiTintypeV1NotificationSettings: {
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
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
        };
    };
    patchApiTintypeV1NotificationSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    kinds?: {
                        like?: string | number | boolean | null;
                        comment?: string | number | boolean | null;
                        reply?: string | number | boolean | null;
                        mention?: string | number | boolean | null;
                        follow?: string | number | boolean | null;
                        follow_request?: string | number | boolean | null;
                        accepted?: string | number | boolean | null;
                        post?: string | number | boolean | null;
                        message_request?: string | number | boolean | null;
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
                content: {
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
        };
    };
    putApiTintypeV1NotificationSettingsPeopleId: {
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
                    told?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
        };
    };
    deleteApiTintypeV1NotificationSettingsPeopleId: {
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
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
        };
    };
    getApiTintypeV1Notifications: {
        parameters: {
            query?: {
                limit?: string | number | boolean | null;
                max_id?: string | number | boolean | null;
                since_id?: string | number | boolean | null;
                min_id?: string | number | boolean | null;
                "types[]"?: string[];
                "exclude_types[]"?: string[];
                account_id?: string | number | boolean | null;
                include_filtered?: string | number | boolean | null;
                "grouped_types[]"?: string[];
                expand_accounts?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["GroupedNotifications"];
                };
            };
        };
    };
    getApiTintypeV1NotificationsUnreadCount: {
        parameters: {
            query?: {
                limit?: string | number | boolean | null;
                "types[]"?: string[];
                "exclude_types[]"?: string[];
                "grouped_types[]"?: string[];
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
                    "application/json": components["schemas"]["Count"];
                };
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
    getApiTintypeV1PostsIdCollections: {
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
    getApiTintypeV1PostsIdCommentSettings: {
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
                    "application/json": components["schemas"]["PostCommentSettings"];
                };
            };
        };
    };
    patchApiTintypeV1PostsIdCommentSettings: {
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
                    commenters?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["PostCommentSettings"];
                };
            };
        };
    };
    getApiTintypeV1PostsIdComments: {
        parameters: {
            query?: {
                order?: string | number | boolean | null;
                hidden?: string | number | boolean | null;
                after?: string | number | boolean | null;
                limit?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["Comments"];
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
                content: {
                    "application/json": components["schemas"]["List"][];
                };
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
                exclude_replies?: string | number | boolean | null;
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
    getApiV1Conversations: {
        parameters: {
            query?: {
                limit?: string | number | boolean | null;
                max_id?: string | number | boolean | null;
                since_id?: string | number | boolean | null;
                min_id?: string | number | boolean | null;
                scope?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["Conversation"][];
                };
            };
        };
    };
    deleteApiV1ConversationsId: {
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
    postApiV1ConversationsIdRead: {
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
                    "application/json": components["schemas"]["Conversation"];
                };
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
                content: {
                    "application/json": components["schemas"]["OldFilter"][];
                };
            };
        };
    };
    postApiV1Filters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    phrase?: string | number | boolean | null;
                    context?: string[];
                    irreversible?: string | number | boolean | null;
                    whole_word?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["OldFilter"];
                };
            };
        };
    };
    getApiV1FiltersId: {
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
                    "application/json": components["schemas"]["OldFilter"];
                };
            };
        };
    };
    putApiV1FiltersId: {
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
                    phrase?: string | number | boolean | null;
                    context?: string[];
                    irreversible?: string | number | boolean | null;
                    whole_word?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["OldFilter"];
                };
            };
        };
    };
    deleteApiV1FiltersId: {
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
                content: {
                    "application/json": components["schemas"]["List"][];
                };
            };
        };
    };
    postApiV1Lists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    title?: string | number | boolean | null;
                    replies_policy?: string | number | boolean | null;
                    exclusive?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["List"];
                };
            };
        };
    };
    getApiV1ListsId: {
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
                    "application/json": components["schemas"]["List"];
                };
            };
        };
    };
    putApiV1ListsId: {
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
                    title?: string | number | boolean | null;
                    replies_policy?: string | number | boolean | null;
                    exclusive?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["List"];
                };
            };
        };
    };
    deleteApiV1ListsId: {
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
    getApiV1ListsIdAccounts: {
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
    postApiV1ListsIdAccounts: {
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
                    account_ids?: string[];
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
    deleteApiV1ListsIdAccounts: {
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
                    account_ids?: string[];
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
            query?: {
                limit?: string | number | boolean | null;
                max_id?: string | number | boolean | null;
                since_id?: string | number | boolean | null;
                min_id?: string | number | boolean | null;
                "types[]"?: string[];
                "exclude_types[]"?: string[];
                account_id?: string | number | boolean | null;
                include_filtered?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["Notification"][];
                };
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
    postApiV1NotificationsDismiss: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    id?: string | number | boolean | null;
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
    getApiV1NotificationsPolicy: {
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
                    "application/json": components["schemas"]["OldPolicy"];
                };
            };
        };
    };
    putApiV1NotificationsPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter_not_following?: string | number | boolean | null;
                    filter_not_followers?: string | number | boolean | null;
                    filter_new_accounts?: string | number | boolean | null;
                    filter_private_mentions?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["OldPolicy"];
                };
            };
        };
    };
    patchApiV1NotificationsPolicy: {
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
                    "application/json": components["schemas"]["NotificationRequest"][];
                };
            };
        };
    };
    postApiV1NotificationsRequestsAccept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    id?: string[];
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
    postApiV1NotificationsRequestsDismiss: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    id?: string[];
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
                content: {
                    "application/json": components["schemas"]["Merged"];
                };
            };
        };
    };
    getApiV1NotificationsRequestsId: {
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
                    "application/json": components["schemas"]["NotificationRequest"];
                };
            };
        };
    };
    postApiV1NotificationsRequestsIdAccept: {
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
    postApiV1NotificationsRequestsIdDismiss: {
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
    getApiV1NotificationsUnreadCount: {
        parameters: {
            query?: {
                limit?: string | number | boolean | null;
                "types[]"?: string[];
                "exclude_types[]"?: string[];
                account_id?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["Count"];
                };
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
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
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
                    in_reply_to_id?: string | number | boolean | null;
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
    postApiV1StatusesIdBookmark: {
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
    postApiV1StatusesIdFavourite: {
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
    getApiV1StatusesIdFavouritedBy: {
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
    postApiV1StatusesIdUnbookmark: {
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
    postApiV1StatusesIdUnfavourite: {
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
                    "application/json": components["schemas"]["Status"][];
                };
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
                content: {
                    "application/json": components["schemas"]["Filter"][];
                };
            };
        };
    };
    postApiV2Filters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    title?: string | number | boolean | null;
                    context?: string[];
                    filter_action?: string | number | boolean | null;
                    expires_in?: string | number | boolean | null;
                    keywords_attributes?: {
                        keyword?: string | number | boolean | null;
                        whole_word?: string | number | boolean | null;
                        id?: string | number | boolean | null;
                        _destroy?: string | number | boolean | null;
                    }[];
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
                    "application/json": components["schemas"]["Filter"];
                };
            };
        };
    };
    getApiV2FiltersKeywordsId: {
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
                    "application/json": components["schemas"]["FilterKeyword"];
                };
            };
        };
    };
    putApiV2FiltersKeywordsId: {
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
                    keyword?: string | number | boolean | null;
                    whole_word?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["FilterKeyword"];
                };
            };
        };
    };
    deleteApiV2FiltersKeywordsId: {
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
    getApiV2FiltersStatusesId: {
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
                    "application/json": components["schemas"]["FilterFilterStatus"];
                };
            };
        };
    };
    deleteApiV2FiltersStatusesId: {
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
                    "application/json": components["schemas"]["FilterFilterStatus"];
                };
            };
        };
    };
    getApiV2FiltersId: {
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
                    "application/json": components["schemas"]["Filter"];
                };
            };
        };
    };
    putApiV2FiltersId: {
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
                    title?: string | number | boolean | null;
                    context?: string[];
                    filter_action?: string | number | boolean | null;
                    expires_in?: string | number | boolean | null;
                    keywords_attributes?: {
                        keyword?: string | number | boolean | null;
                        whole_word?: string | number | boolean | null;
                        id?: string | number | boolean | null;
                        _destroy?: string | number | boolean | null;
                    }[];
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
                    "application/json": components["schemas"]["Filter"];
                };
            };
        };
    };
    deleteApiV2FiltersId: {
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
    getApiV2FiltersIdKeywords: {
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
                    "application/json": components["schemas"]["FilterKeyword"][];
                };
            };
        };
    };
    postApiV2FiltersIdKeywords: {
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
                    keyword?: string | number | boolean | null;
                    whole_word?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["FilterKeyword"];
                };
            };
        };
    };
    getApiV2FiltersIdStatuses: {
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
                    "application/json": components["schemas"]["FilterFilterStatus"][];
                };
            };
        };
    };
    postApiV2FiltersIdStatuses: {
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
                    status_id?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["FilterFilterStatus"];
                };
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
            query?: {
                limit?: string | number | boolean | null;
                max_id?: string | number | boolean | null;
                since_id?: string | number | boolean | null;
                min_id?: string | number | boolean | null;
                "types[]"?: string[];
                "exclude_types[]"?: string[];
                account_id?: string | number | boolean | null;
                include_filtered?: string | number | boolean | null;
                "grouped_types[]"?: string[];
                expand_accounts?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["GroupedNotifications"];
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
    patchApiV2NotificationsPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    for_not_following?: string | number | boolean | null;
                    for_not_followers?: string | number | boolean | null;
                    for_new_accounts?: string | number | boolean | null;
                    for_private_mentions?: string | number | boolean | null;
                    for_limited_accounts?: string | number | boolean | null;
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
                    "application/json": components["schemas"]["Policy"];
                };
            };
        };
    };
    getApiV2NotificationsUnreadCount: {
        parameters: {
            query?: {
                limit?: string | number | boolean | null;
                "types[]"?: string[];
                "exclude_types[]"?: string[];
                account_id?: string | number | boolean | null;
                "grouped_types[]"?: string[];
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
                    "application/json": components["schemas"]["Count"];
                };
            };
        };
    };
    getApiV2NotificationsGroupKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_key: string;
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
                    "application/json": components["schemas"]["GroupedNotifications"];
                };
            };
        };
    };
    getApiV2NotificationsGroupKeyAccounts: {
        parameters: {
            query?: {
                limit?: string | number | boolean | null;
                max_id?: string | number | boolean | null;
                since_id?: string | number | boolean | null;
                min_id?: string | number | boolean | null;
            };
            header?: never;
            path: {
                group_key: string;
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
    postApiV2NotificationsGroupKeyDismiss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_key: string;
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
