package dev.tintype.gateway.publichttp;

import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.Settings;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the public door is set up.
 *
 * @param port 0 picks a free one
 * @param origin under which people see this installation; null to take it from each request
 * @param trustedProxies networks whose word about clients is believed
 * @param mediaUrl a CDN in front of this installation's pictures; null for none
 * @param pages where the HTML pages come from: {@code start} (a Node process of ours), {@code none}
 *     or the address of a web server
 */
public record PublicHttpConfiguration(
    int port,
    String address,
    @Nullable String origin,
    List<String> trustedProxies,
    boolean rateLimits,
    @Nullable String mediaUrl,
    String pages,
    String pagesFolder,
    String node,
    Identity identity) {

  /**
   * What the installation says of itself.
   *
   * @param rules one sentence each
   * @param source where the source of what runs here can be had; empty when it isn't told
   * @param pixelfedNodeinfo whether to pose as Pixelfed to the app that talks to nothing else
   */
  public record Identity(
      String title,
      String description,
      String contactEmail,
      List<String> languages,
      List<String> rules,
      String privacyPolicy,
      String source,
      boolean pixelfedNodeinfo) {}

  public PublicHttpConfiguration {
    trustedProxies = List.copyOf(trustedProxies);
  }

  public static PublicHttpConfiguration from(Settings settings) {
    return new PublicHttpConfiguration(
        (int) settings.number("public.port", 8080, "The port of the public API and pages."),
        settings.text("public.address", "0.0.0.0", "The network address to listen on."),
        blankIsNull(
            settings.text(
                "public.origin",
                "",
                "The address people use, such as https://photos.example; taken from each request"
                    + " when empty.")),
        list(
            settings.text(
                "public.trusted-proxies",
                "127.0.0.0/8,::1",
                "Networks whose X-Forwarded headers are believed.")),
        settings
            .choice("rate-limits", List.of("on", "off"), "Off is for measurements only.")
            .equals("on"),
        blankIsNull(
            settings.text(
                "public.media-url",
                "",
                "A CDN whose origin is this site, such as https://cdn.photos.example: links of"
                    + " public pictures lead there.")),
        pages(
            settings.text(
                "public.pages",
                "start",
                "Where HTML pages come from: start (a Node process), none, or a web server's"
                    + " address.")),
        settings.text(
            "public.pages-folder", "web/app/dist", "Where the built pages lie, for start."),
        settings.text("public.node", "", "The Node executable; looked for when empty."),
        identity(settings));
  }

  private static String pages(String given) {
    if (!given.matches("start|none|https?://[^/?#@\\s]+/?")) {
      throw new BadSettings(
          "setting public.pages is \"%s\"; it takes start, none or an address such as"
                  .formatted(given)
              + " http://pages:4321");
    }
    return given;
  }

  private static Identity identity(Settings settings) {
    return new Identity(
        settings.text("public.title", "Tintype", "The installation's name."),
        settings.text(
            "public.description",
            "A photo network of its own.",
            "What the installation is, in a sentence or two."),
        settings.text("public.contact-email", "", "Where people can reach those who run it."),
        list(settings.text("public.languages", "en,ko,uk", "The languages spoken here.")),
        lines(settings.text("public.rules", "", "The house rules, separated by |.")),
        settings.text("public.privacy-policy", "", "The privacy policy as HTML."),
        settings.text("public.source-url", "", "Where the source of what runs here can be had."),
        settings.flag(
            "public.pixelfed-nodeinfo",
            false,
            "Poses as Pixelfed at /api/nodeinfo/2.0.json, without which its app won't sign in."));
  }

  private static @Nullable String blankIsNull(String text) {
    if (text.isBlank()) {
      return null;
    }
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static List<String> list(String text) {
    return split(text, ",");
  }

  private static List<String> lines(String text) {
    return split(text, "\\|");
  }

  private static List<String> split(String text, String separator) {
    return Arrays.stream(text.split(separator))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
