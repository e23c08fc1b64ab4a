package io.entsdk.auth.internal;

import io.entsdk.core.event.EventType;

/** Names what ent-auth tells. */
public final class AuthEvents {

  /** A pupil has a new card; the former one of the same school year is void. */
  public static final EventType CARD_ISSUED = new EventType("card-issued");

  /** A pupil has a card of some hours. */
  public static final EventType TEMPORARY_CARD_ISSUED = new EventType("temporary-card-issued");

  /** A pupil has another story with the same card. */
  public static final EventType STORY_RENEWED = new EventType("story-renewed");

  /** A pupil's cards are void. */
  public static final EventType CARDS_VOIDED = new EventType("cards-voided");

  private AuthEvents() {}
}
