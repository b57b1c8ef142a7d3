package dev.tintype.gateway.publichttp;

import dev.tintype.platform.http.ReverseProxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the HTML pages come from: a Node process of ours, another web server, or nowhere. */
final class Pages implements AutoCloseable {
  private static final URI NOBODY = URI.create("http://127.0.0.1:1");
  private static final Path BUNDLED_NODE = Path.of("web", "node_modules", ".bin", "node");

  private final PublicHttpConfiguration configuration;
  private volatile @Nullable WebProcess process;

  Pages(PublicHttpConfiguration configuration) {
    this.configuration = configuration;
  }

  /** Passes page requests on; empty where this installation has no pages. */
  Optional<ReverseProxy> proxy() {
    return switch (configuration.pages()) {
      case "none" -> Optional.empty();
      case "start" -> Optional.of(new ReverseProxy(this::ownAddress));
      case String address -> {
        URI elsewhere = URI.create(address);
        yield Optional.of(new ReverseProxy(() -> elsewhere));
      }
    };
  }

  /**
   * @param api where the pages' server reaches the API
   */
  void start(URI api) {
    if (configuration.pages().equals("start")) {
      Path entry = Path.of(configuration.pagesFolder(), "server", "entry.mjs");
      var web = new WebProcess(node(), entry, api);
      process = web;
      web.start();
    }
  }

  /** Whether pages can be served, where there are any of our own. */
  boolean ready() {
    WebProcess web = process;
    return web == null || web.address() != null;
  }

  @Override
  public void close() {
    WebProcess web = process;
    if (web != null) {
      web.close();
    }
  }

  private URI ownAddress() {
    WebProcess web = process;
    URI address = web == null ? null : web.address();
    return address == null ? NOBODY : address;
  }

  private String node() {
    if (!configuration.node().isEmpty()) {
      return configuration.node();
    }
    return Files.isExecutable(BUNDLED_NODE) ? BUNDLED_NODE.toAbsolutePath().toString() : "node";
  }
}
