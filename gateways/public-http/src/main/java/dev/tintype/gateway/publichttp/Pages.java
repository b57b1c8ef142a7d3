package dev.tintype.gateway.publichttp;

import dev.tintype.platform.http.ReverseProxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the HTML pages come from: a Node process of ours, another web server, or nowhere. */
public final class Pages implements AutoCloseable {
  private static final URI NOBODY = URI.create("http://127.0.0.1:1");
  private static final Path BUNDLED_NODE = Path.of("web", "node_modules", ".bin", "node");

  private final PublicHttpConfiguration configuration;
  private volatile @Nullable WebProcess process;

  public Pages(PublicHttpConfiguration configuration) {
    this.configuration = configuration;
  }

  /**
   * Starts the process while the rest of the installation still does, so that nobody waits for it
   * afterwards. Where the port is not chosen yet, it starts with the door.
   *
   * @throws IllegalStateException when the pages are not built
   */
  public void startAhead() {
    if (configuration.port() != 0) {
      start(configuration.port());
    }
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

  /** Starts the process, unless it was before; it reaches the API at a port of this machine. */
  void start(int port) {
    if (configuration.pages().equals("start") && process == null) {
      Path entry = Path.of(configuration.pagesFolder(), "server", "entry.mjs");
      var web = new WebProcess(node(), entry, api(port));
      process = web;
      web.start();
    }
  }

  private URI api(int port) {
    String address = configuration.address();
    boolean any = address.equals("0.0.0.0") || address.equals("::");
    String host = any ? "127.0.0.1" : address.indexOf(':') < 0 ? address : "[" + address + "]";
    return URI.create("http://" + host + ":" + port);
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
