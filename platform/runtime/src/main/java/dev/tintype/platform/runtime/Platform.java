package dev.tintype.platform.runtime;

import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messaging.Bus;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/**
 * What the platform gives to one service; always complete.
 *
 * @param database the service's own
 */
public record Platform(
    Database database,
    Bus bus,
    IdGenerator ids,
    Clock clock,
    Secrets secrets,
    MeterRegistry meters) {}
