package dev.tintype.platform.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The merged parameters of a request as a tree, whichever way they came: {@code a[b]=1} and {@code
 * {"a":{"b":1}}} are the same. Of a repeated plain name the last value wins.
 */
final class Parameters {
  /** More values, or deeper names, are nobody's honest request. */
  private static final int VALUES = 2_000;

  private static final int DEPTH = 8;

  /** A value or a list or an object. */
  sealed interface Node {}

  record Text(String value) implements Node {}

  /** Members by name; of a list, by position. */
  static final class Branch implements Node {
    private final Map<String, Node> members = new LinkedHashMap<>();
    private int next;

    @Nullable Node get(String key) {
      return members.get(key);
    }

    private void put(String key, Node node) {
      members.put(key, node);
      if (isNumber(key)) {
        next = Math.max(next, Integer.parseInt(key) + 1);
      }
    }

    List<Node> inOrder() {
      if (!members.keySet().stream().allMatch(Parameters::isNumber)) {
        return List.copyOf(members.values());
      }
      return members.entrySet().stream()
          .sorted(Comparator.comparingInt(entry -> Integer.parseInt(entry.getKey())))
          .map(Map.Entry::getValue)
          .toList();
    }
  }

  private final Branch root = new Branch();
  private int values;

  /** Adds {@code name=value} of a query string, a form or a multipart body. */
  void add(String name, String value) {
    List<String> keys = keys(name);
    Branch branch = root;
    for (int i = 0; i < keys.size() - 1; i++) {
      branch = step(branch, keys, i);
    }
    String last = keys.getLast();
    count();
    branch.put(last.isEmpty() ? Integer.toString(branch.next) : last, typed(value));
  }

  /** Adds the members of a JSON body. */
  void add(JsonNode json) {
    if (json.isObject()) {
      merge(root, json, 1);
    } else if (!json.isMissingNode() && !json.isNull()) {
      throw new UnreadableException("The JSON body must be an object");
    }
  }

  @Nullable Node find(String name) {
    if (name.indexOf('[') < 0) {
      return root.members.get(name);
    }
    Node node = root;
    for (String key : keys(name)) {
      if (!(node instanceof Branch branch)) {
        return null;
      }
      node = branch.members.get(key);
    }
    return node;
  }

  Optional<String> text(String name) {
    return text(find(name));
  }

  /** Without the character of number 0, which nobody types and no database keeps. */
  private static Text typed(String value) {
    return new Text(value.indexOf('\0') < 0 ? value : value.replace("\0", ""));
  }

  static Optional<String> text(@Nullable Node node) {
    return node instanceof Text text ? Optional.of(text.value()) : Optional.empty();
  }

  List<String> list(String name) {
    Node node = find(name);
    if (node instanceof Text text) {
      return List.of(text.value());
    }
    if (node instanceof Branch branch) {
      return branch.inOrder().stream().flatMap(one -> text(one).stream()).toList();
    }
    return List.of();
  }

  List<Branch> objects(String name) {
    if (!(find(name) instanceof Branch branch)) {
      return List.of();
    }
    return branch.inOrder().stream()
        .filter(Branch.class::isInstance)
        .map(Branch.class::cast)
        .toList();
  }

  /** The next branch; {@code a[][b]} begins a new element when the last one has a {@code b}. */
  private Branch step(Branch branch, List<String> keys, int at) {
    String key = keys.get(at);
    if (key.isEmpty()) {
      String following = keys.get(at + 1);
      String last = Integer.toString(branch.next - 1);
      boolean begun =
          branch.members.get(last) instanceof Branch element
              && !following.isEmpty()
              && !element.members.containsKey(following);
      key = begun ? last : Integer.toString(branch.next);
    }
    if (branch.members.get(key) instanceof Branch existing) {
      return existing;
    }
    count();
    var fresh = new Branch();
    branch.put(key, fresh);
    return fresh;
  }

  private void merge(Branch branch, JsonNode object, int depth) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      put(branch, member.getKey(), member.getValue(), depth);
    }
  }

  private void put(Branch branch, String key, JsonNode value, int depth) {
    if (value.isNull()) {
      return;
    }
    count();
    if (!value.isContainer()) {
      branch.put(key, typed(value.asString()));
      return;
    }
    if (depth == DEPTH) {
      throw new UnreadableException("The parameters are nested too deeply");
    }
    var inner = new Branch();
    branch.put(key, inner);
    if (value.isObject()) {
      merge(inner, value, depth + 1);
    } else {
      int position = 0;
      for (JsonNode element : value) {
        put(inner, Integer.toString(position++), element, depth + 1);
      }
    }
  }

  private void count() {
    if (++values > VALUES) {
      throw new UnreadableException("There are too many parameters");
    }
  }

  /** {@code a[b][]} as {@code a}, {@code b} and an empty text. */
  private static List<String> keys(String name) {
    int open = name.indexOf('[');
    if (open <= 0 || !name.endsWith("]")) {
      return List.of(name);
    }
    var keys = new ArrayList<String>(4);
    keys.add(name.substring(0, open));
    while (open >= 0 && open < name.length() && name.charAt(open) == '[') {
      int close = name.indexOf(']', open);
      if (close < 0) {
        return List.of(name);
      }
      keys.add(name.substring(open + 1, close));
      open = close + 1;
    }
    if (keys.size() > DEPTH) {
      throw new UnreadableException("The parameters are nested too deeply");
    }
    return open == name.length() ? keys : List.of(name);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= 6
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Reads a JSON body; an empty one is no parameters. */
  void addJson(byte[] body) {
    if (body.length == 0) {
      return;
    }
    try {
      add(HttpJson.MAPPER.readTree(body));
    } catch (JacksonException e) {
      throw new UnreadableException("The body is not valid JSON: " + e.getOriginalMessage());
    }
  }
}
