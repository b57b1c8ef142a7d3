package dev.tintype.platform.messages;

/**
 * A hint for people who look right now: something has changed that they are shown. It carries ids,
 * and what is shown only where all who are told it may see that, and see the same; everything else
 * they ask for. It may be lost at any time, so that nothing depends on it; what must not be lost is
 * an {@link Event}.
 *
 * <p>Signals are records of a sealed root, one for each service, such as {@code ChatSignal}.
 */
public interface Signal {}
