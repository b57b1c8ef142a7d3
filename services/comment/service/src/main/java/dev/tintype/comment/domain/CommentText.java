package dev.tintype.comment.domain;

import dev.tintype.comment.api.CommentLimits;
import dev.tintype.comment.api.Facet;
import dev.tintype.comment.api.Facet.Kind;
import dev.tintype.comment.api.Mention;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.text.CleanText;
import dev.tintype.platform.text.MarkedText;
import dev.tintype.platform.text.MarkedText.Mark;
import java.util.List;

/** A comment's text that has been cleaned and read. */
public record CommentText(MarkedText read) {

  /**
   * Reads what somebody has typed.
   *
   * @throws dev.tintype.platform.messages.RefusedException invalid, when it is empty or too long
   */
  public static CommentText of(String typed) {
    String text = CleanText.lines(typed);
    if (text.isEmpty()) {
      throw Refusal.invalid("status", "ERR_BLANK", "can't be blank");
    }
    if (CleanText.length(text) > CommentLimits.TEXT) {
      throw Refusal.invalid(
          "status",
          "ERR_TOO_LONG",
          "is too long (maximum is " + CommentLimits.TEXT + " characters)");
    }
    return new CommentText(MarkedText.of(text));
  }

  public String text() {
    return read.text();
  }

  /** The names called, in lower case, each once. */
  public List<String> calledNames() {
    return read.calledNames();
  }

  /** The facets, with the mentions of those people only. */
  public List<Facet> facets(List<Mention> mentions) {
    return read.marks(mentions.stream().map(Mention::username).toList()).stream()
        .map(CommentText::facet)
        .toList();
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
