package io.entsdk.auth.internal;

import io.entsdk.core.event.EventType;

/** Names what ent-auth tells. */
public final class AuthEvents {

  /** Somebody has signed in; told from the session, within a minute in class. */
  public static final EventType SIGNED_IN = new EventType("signed-in");

  /** A pupil has a new card; the former one of the same school year is void. */
  public static final EventType CARD_ISSUED = new EventType("card-issued");

  /** A pupil has a card of some hours. */
  public static final EventType TEMPORARY_CARD_ISSUED = new EventType("temporary-card-issued");

  /** A pupil has another story with the same card. */
  public static final EventType STORY_RENEWED = new EventType("story-renewed");

  /** A pupil's cards are void. */
  public static final EventType CARDS_VOIDED = new EventType("cards-voided");

  /** A class window is open; told to whoever opened it. */
  public static final EventType WINDOW_OPENED = new EventType("class-window-opened");

  /** A class window was closed before its time; told to whoever opened it. */
  public static final EventType WINDOW_CLOSED = new EventType("class-window-closed");

  /** A device was seated in a class window by a tap; told to whoever opened it. */
  public static final EventType DEVICE_SEATED = new EventType("device-seated");

  /** A teacher has said that a pupil sits at a device. */
  public static final EventType PUPIL_APPROVED = new EventType("pupil-approved");

  /** A pupil has a rescue code. */
  public static final EventType RESCUE_GIVEN = new EventType("rescue-code-given");

  /** A pupil has got in with a rescue code. */
  public static final EventType RESCUE_USED = new EventType("rescue-code-used");

  /** A device has failed too often: only a tap opens it; told to whoever opened its window. */
  public static final EventType DEVICE_CLOSED = new EventType("device-closed");

  /** A teacher has taken back what was counted against a pupil. */
  public static final EventType PUPIL_UNLOCKED = new EventType("pupil-unlocked");

  /** A pupil has new words; the former ones are void. */
  public static final EventType PASSPHRASE_ISSUED = new EventType("passphrase-issued");

  /** A pupil's words are void. */
  public static final EventType PASSPHRASE_VOIDED = new EventType("passphrase-voided");

  /** A pupil has got in with words. */
  public static final EventType PASSPHRASE_USED = new EventType("passphrase-used");

  private AuthEvents() {}
}
