package dev.tintype.platform.runtime;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Sets the logs up: for people's eyes, or one JSON object a line for collectors. */
public final class Logging {
  private static final String PATTERN =
      "%d{HH:mm:ss.SSS} %-5level %-28logger{0} %msg%replace( {%mdc}){' \\{\\}', ''}%n";

  private Logging() {}

  public static void start(Settings settings) {
    var format =
        settings.choice("log.format", List.of("text", "json"), "How log lines are written");
    var level =
        settings.choice(
            "log.level",
            List.of("info", "debug", "warn", "error"),
            "The least level that is logged");
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    var appender = new ConsoleAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setEncoder(encoder(context, format));
    appender.start();
    var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(appender);
    context.getLogger("dev.tintype").setLevel(Level.toLevel(level));
    // says of each attempt to reconnect what Outage says once
    context.getLogger("io.lettuce").setLevel(Level.ERROR);
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context, String format) {
    if (format.equals("json")) {
      var json = new JsonEncoder();
      json.setContext(context);
      json.setWithFormattedMessage(true);
      json.start();
      return json;
    }
    var text = new PatternLayoutEncoder();
    text.setContext(context);
    text.setPattern(PATTERN);
    text.start();
    return text;
  }
}
