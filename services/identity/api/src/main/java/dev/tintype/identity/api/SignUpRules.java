package dev.tintype.identity.api;

/**
 * What signing up takes on this server.
 *
 * @param verifiesEmail a code is mailed and asked for before the account can be used
 * @param membersInvite every member may make invites; else only staff may
 */
public record SignUpRules(SignUpMode mode, boolean verifiesEmail, boolean membersInvite) {}
