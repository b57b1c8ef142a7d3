package dev.tintype.content.domain;

import dev.tintype.content.api.Facet;
import dev.tintype.content.api.Facet.Kind;
import dev.tintype.content.api.Hashtag;
import dev.tintype.content.api.Mention;
import dev.tintype.platform.text.MarkedText;
import dev.tintype.platform.text.MarkedText.Mark;
import java.util.List;

/** A caption that has been read: where its links, hashtags and possible mentions are. */
public record Caption(MarkedText read) {

  /** Reads a clean text. */
  public static Caption of(String text) {
    return new Caption(MarkedText.of(text));
  }

  /** The text itself. */
  public String text() {
    return read.text();
  }

  /** The facets in order, none inside another; the mentions are only names that were called. */
  public List<Facet> facets() {
    return facetsOf(read.marks());
  }

  /** The hashtags, each once, as first written. */
  public List<Hashtag> hashtags() {
    return read.tags().stream().map(tag -> new Hashtag(tag.key(), tag.display())).toList();
  }

  /** The names called, in lower case, each once. */
  public List<String> calledNames() {
    return read.calledNames();
  }

  /** The facets without the mentions of nobody; the others get the name's own spelling. */
  public List<Facet> facets(List<Mention> mentions) {
    return facetsOf(read.marks(mentions.stream().map(Mention::username).toList()));
  }

  private static List<Facet> facetsOf(List<Mark> marks) {
    return marks.stream().map(Caption::facet).toList();
  }

  private static Facet facet(Mark mark) {
    var kind =
        switch (mark.kind()) {
          case HASHTAG -> Kind.HASHTAG;
          case MENTION -> Kind.MENTION;
          case LINK -> Kind.LINK;
        };
    return new Facet(kind, mark.start(), mark.end(), mark.value());
  }
}
