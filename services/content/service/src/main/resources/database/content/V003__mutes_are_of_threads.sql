-- Who wants to hear nothing about a post, and the comments on it, is kept by the comment service.
drop table post_mute;
