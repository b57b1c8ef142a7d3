package dev.tintype.identity.api;

/** How far along its life an account is. Only an active one may do anything. */
public enum AccountState {
  /** Its e-mail address is not verified yet, and this server asks for that. */
  UNVERIFIED,
  /** Waits for staff to approve the sign-up. */
  PENDING,
  ACTIVE,
  /** Staff has closed it for now. */
  SUSPENDED,
  /** Its owner has deleted it; services are still erasing. */
  DELETING,
  /** Nothing is left of it but the reserved username. */
  DELETED
}
