package dev.tintype.gateway.publichttp.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A NodeInfo document, whose names are not in snake_case. */
public record NodeinfoJson(
    String version,
    Software software,
    List<String> protocols,
    Services services,
    @JsonProperty("openRegistrations") boolean openRegistrations,
    Usage usage,
    Map<String, Object> metadata) {

  /**
   * What runs here.
   *
   * @param repository only from version 2.1
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Software(String name, String version, @Nullable String repository) {}

  public record Services(List<String> inbound, List<String> outbound) {}

  public record Usage(Users users, @JsonProperty("localPosts") long localPosts) {}

  public record Users(
      long total,
      @JsonProperty("activeMonth") long activeMonth,
      @JsonProperty("activeHalfyear") long activeHalfyear) {}
}
