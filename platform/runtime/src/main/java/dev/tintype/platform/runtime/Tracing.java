package dev.tintype.platform.runtime;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;

/** Sends traces to an OpenTelemetry collector, where one is configured. */
public final class Tracing implements AutoCloseable {
  private final SdkTracerProvider provider;

  private Tracing(SdkTracerProvider provider) {
    this.provider = provider;
  }

  /**
   * Where traces go.
   *
   * @param endpoint of a collector; empty where nothing is traced
   * @param samplePercent how many of a hundred requests are traced
   */
  public record Target(String endpoint, long samplePercent) {
    public static Target from(Settings settings) {
      var endpoint =
          settings.text(
              "tracing.otlp-endpoint", "", "Where traces go, such as http://collector:4317");
      if (!endpoint.isEmpty() && !endpoint.matches("https?://[^/?#@\\s]+/?")) {
        throw new BadSettings(
            "setting tracing.otlp-endpoint is \"%s\"; it takes an address such as"
                    .formatted(endpoint)
                + " http://collector:4317");
      }
      return new Target(
          endpoint,
          settings.number(
              "tracing.sample-percent", 10, "How many of a hundred requests are traced"));
    }
  }

  /** Starts tracing for this process, under that service name. */
  public static Tracing start(Settings settings, String name) {
    var target = Target.from(settings);
    var provider =
        SdkTracerProvider.builder()
            .setResource(
                Resource.getDefault()
                    .merge(
                        Resource.create(Attributes.builder().put("service.name", name).build())));
    if (target.endpoint().isEmpty()) {
      provider.setSampler(Sampler.alwaysOff());
    } else {
      provider
          .setSampler(
              Sampler.parentBased(Sampler.traceIdRatioBased(target.samplePercent() / 100.0)))
          .addSpanProcessor(
              BatchSpanProcessor.builder(
                      OtlpGrpcSpanExporter.builder().setEndpoint(target.endpoint()).build())
                  .build());
    }
    var built = provider.build();
    GlobalOpenTelemetry.set(
        OpenTelemetrySdk.builder()
            .setTracerProvider(built)
            .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
            .build());
    return new Tracing(built);
  }

  @Override
  public void close() {
    provider.close();
  }
}
