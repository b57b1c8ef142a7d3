package dev.tintype.platform.database;

/** The passwords of database accounts; the same one each time that a name is asked for. */
@FunctionalInterface
public interface Passwords {

  /** The password of the account of that name. */
  String of(String account);
}
