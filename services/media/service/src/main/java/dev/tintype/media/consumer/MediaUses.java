package dev.tintype.media.consumer;

import dev.tintype.chat.api.ChatEvent;
import dev.tintype.chat.api.ChatEvent.ChatsErased;
import dev.tintype.chat.api.ChatEvent.GroupPictureChanged;
import dev.tintype.chat.api.ChatEvent.MessageChanged;
import dev.tintype.chat.api.ChatEvent.MessageRequestEnded;
import dev.tintype.chat.api.ChatEvent.MessageRequested;
import dev.tintype.chat.api.ChatEvent.MessageSent;
import dev.tintype.chat.api.ChatEvent.MessageUnsent;
import dev.tintype.content.api.ContentEvent;
import dev.tintype.content.api.ContentEvent.AccountContentErased;
import dev.tintype.content.api.ContentEvent.DraftDeleted;
import dev.tintype.content.api.ContentEvent.DraftSaved;
import dev.tintype.content.api.ContentEvent.ErasureContinued;
import dev.tintype.content.api.ContentEvent.PostArchived;
import dev.tintype.content.api.ContentEvent.PostDeleted;
import dev.tintype.content.api.ContentEvent.PostEdited;
import dev.tintype.content.api.ContentEvent.PostPublished;
import dev.tintype.content.api.ContentEvent.PostUnarchived;
import dev.tintype.media.storage.MediaTable;
import dev.tintype.media.storage.MediaUsesTable;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.profile.api.ProfileEvent;
import dev.tintype.profile.api.ProfileEvent.ProfileChanged;
import dev.tintype.profile.api.ProfileEvent.ProfileErased;
import dev.tintype.profile.api.ProfileImage;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps account of what shows media, so that what nothing shows can be erased. Pictures that an
 * edit takes out of a post stay with it, since its history shows them.
 */
public final class MediaUses {
  private final MediaTable media;
  private final MediaUsesTable uses;
  private final Clock clock;

  public MediaUses(MediaTable media, MediaUsesTable uses, Clock clock) {
    this.media = media;
    this.uses = uses;
    this.clock = clock;
  }

  public void onContent(Transaction transaction, ContentEvent event) {
    switch (event) {
      case PostPublished post ->
          add(transaction, MediaUsesTable.POST + post.post(), post.author(), post.media());
      case PostEdited post ->
          add(transaction, MediaUsesTable.POST + post.post(), post.author(), post.media());
      case PostUnarchived post ->
          add(transaction, MediaUsesTable.POST + post.post(), post.author(), post.media());
      case PostDeleted post -> keep(transaction, MediaUsesTable.POST + post.post(), List.of());
      case DraftSaved draft -> {
        String user = MediaUsesTable.DRAFT + draft.draft();
        add(transaction, user, draft.author(), draft.media());
        keep(transaction, user, draft.media());
      }
      case DraftDeleted draft -> keep(transaction, MediaUsesTable.DRAFT + draft.draft(), List.of());
      case PostArchived _, ErasureContinued _, AccountContentErased _ -> {}
    }
  }

  public void onProfile(Transaction transaction, ProfileEvent event) {
    switch (event) {
      case ProfileChanged profile -> {
        AccountId account = profile.account();
        shows(transaction, MediaUsesTable.AVATAR + account, account, profile.avatar());
        shows(transaction, MediaUsesTable.HEADER + account, account, profile.header());
      }
      case ProfileErased profile -> {
        keep(transaction, MediaUsesTable.AVATAR + profile.account(), List.of());
        keep(transaction, MediaUsesTable.HEADER + profile.account(), List.of());
      }
    }
  }

  public void onChat(Transaction transaction, ChatEvent event) {
    switch (event) {
      case MessageSent sent ->
          add(transaction, MediaUsesTable.MESSAGE + sent.message(), sent.sender(), sent.media());
      case MessageUnsent unsent ->
          keep(transaction, MediaUsesTable.MESSAGE + unsent.message(), List.of());
      case GroupPictureChanged changed -> {
        String user = MediaUsesTable.GROUP + changed.conversation();
        List<MediaId> shown = changed.picture() == null ? List.of() : List.of(changed.picture());
        if (changed.owner() != null) {
          add(transaction, user, changed.owner(), shown);
        }
        keep(transaction, user, shown);
      }
      case MessageChanged _, MessageRequested _, MessageRequestEnded _, ChatsErased _ -> {}
    }
  }

  private void shows(
      Transaction transaction, String user, AccountId owner, @Nullable ProfileImage image) {
    List<MediaId> shown = image == null ? List.of() : List.of(image.media());
    add(transaction, user, owner, shown);
    keep(transaction, user, shown);
  }

  private void add(Transaction transaction, String user, AccountId owner, List<MediaId> used) {
    if (!used.isEmpty()) {
      media.markUsed(transaction.handle(), used);
      uses.add(transaction.handle(), user, owner, used);
    }
  }

  private void keep(Transaction transaction, String user, List<MediaId> kept) {
    List<MediaId> dropped = uses.removeAllBut(transaction.handle(), user, kept);
    if (!dropped.isEmpty()) {
      media.markUnused(transaction.handle(), dropped, clock.instant());
    }
  }
}
