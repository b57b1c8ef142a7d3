package dev.tintype.platform.messaging;

/** One service, ready to run: wired by its constructor, told about by {@link #describe}. */
public interface ServiceModule {

  /** The one word that names it everywhere. */
  String name();

  /** The service's table of contents: every message that it handles, every consumer and job. */
  void describe(ServiceDescription service);
}
