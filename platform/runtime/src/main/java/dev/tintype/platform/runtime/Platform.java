package dev.tintype.platform.runtime;

import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.messaging.Caches;
import dev.tintype.platform.messaging.Live;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/**
 * What the platform gives to one service; always complete.
 *
 * @param database the service's own
 * @param caches what it keeps of its database in memory
 * @param live tells people who look right now
 */
public record Platform(
    Database database,
    Caches caches,
    Bus bus,
    Live live,
    IdGenerator ids,
    Clock clock,
    Secrets secrets,
    MeterRegistry meters) {}
