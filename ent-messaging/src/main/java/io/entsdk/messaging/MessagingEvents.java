package io.entsdk.messaging;

import io.entsdk.core.event.EventType;

/** Declares what messaging tells through the events of core. */
public final class MessagingEvents {

  /**
   * Tells one recipient's stream that an item was addressed to the person, once it is committed.
   *
   * <p>Refs: {@code item}, {@code school}, {@code kind} and {@link #VISIBLE_FROM}. It is told when
   * the item is submitted: whoever sends notices waits for that moment, or the notice breaks the
   * pause that the item respects.
   */
  public static final EventType ITEM_DELIVERED = new EventType("item-delivered");

  /**
   * Tells one recipient's stream that its author took an item back: a notice about it is not sent
   * any more, or taken away. Refs: {@code item} and {@code kind}.
   */
  public static final EventType ITEM_WITHDRAWN = new EventType("item-withdrawn");

  /**
   * Tells one recipient's stream that an item has other words. Refs: {@code item}, {@code kind}.
   */
  public static final EventType ITEM_REWORDED = new EventType("item-reworded");

  /**
   * Tells one adult's stream that somebody asks to write, by a letter of which nothing is shown
   * yet. Refs: {@code item} and {@code kind}.
   */
  public static final EventType CONTACT_ASKED = new EventType("contact-asked");

  /**
   * Tells one adult's stream that a pupil has called for an adult, among them this one. It names
   * neither the pupil nor the school. Refs: {@code call}.
   */
  public static final EventType ADULT_ASKED = new EventType("adult-asked");

  /**
   * Tells its author's stream that what was to be sent at an hour was not, and lies with the
   * drafts. Refs: {@code draft} and {@code because}, the code of {@code Draft.notSent}.
   */
  public static final EventType NOT_SENT = new EventType("message-not-sent");

  /** The ref that holds from when on the item is shown, in microseconds since the epoch. */
  public static final String VISIBLE_FROM = "visible-from";

  private MessagingEvents() {}
}
