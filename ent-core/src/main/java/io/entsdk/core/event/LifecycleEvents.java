package io.entsdk.core.event;

/**
 * Names what happens to people over their time in a school; {@link LifecycleEvent} reads them. Each
 * is told in the stream of the person concerned, in order.
 */
public final class LifecycleEvents {

  /**
   * Nothing entitles the person to an account any more. Told after the last day, by 10:00 UTC of
   * the next; it may be told again, with the same or another day. Refs: {@code last-day}.
   */
  public static final EventType ENTITLEMENT_ENDED = new EventType("entitlement-ended");

  /**
   * Two persons turned out to be one, and {@code into} stands for {@code alias} from now on. Told
   * in the streams of both, for each id that it is true of. Refs: {@code alias}, {@code into}.
   */
  public static final EventType PERSON_MERGED = new EventType("person-merged");

  /**
   * They were two after all, and {@code from} stands for {@code alias} no more; if anybody else
   * does from now on, that is told next. Told in the streams of both. Refs: {@code alias}, {@code
   * from}.
   */
  public static final EventType PERSON_UNMERGED = new EventType("person-unmerged");

  /**
   * What is kept about the person is to be erased, from {@code begins} on, an instant: until then
   * the person, or whoever answers for a child, is told and may take what is theirs along. Refs:
   * {@code erasure}, {@code begins}.
   */
  public static final EventType ERASURE_ANNOUNCED = new EventType("erasure-announced");

  /**
   * Something that the person, who is to be erased from {@code begins} on, has contributed to
   * places of others stays without the name, unless the person or whoever answers for a child
   * objects until then. Told beside {@link #ERASURE_ANNOUNCED}, and only of whoever has contributed
   * anything. Refs: {@code erasure}, {@code begins}.
   */
  public static final EventType CONTRIBUTIONS_ASKED = new EventType("contributions-asked");

  /**
   * What was announced will not happen: the person was spared, has come back, or all of it was
   * taken back. Whom a hold keeps is told nothing. Refs: {@code erasure}.
   */
  public static final EventType ERASURE_CALLED_OFF = new EventType("erasure-called-off");

  /** What the SDK kept about the person is gone; so is what others keep. Refs: {@code erasure}. */
  public static final EventType PERSON_ERASED = new EventType("person-erased");

  /** A school year of the person's school is closed. Refs: {@code school}, {@code year}. */
  public static final EventType SCHOOL_YEAR_CLOSED = new EventType("school-year-closed");

  /**
   * A school that the person is or was tied to is closed for good, and what tied them to it goes
   * with this commit or after it: they stay, for the sake of something else. It may be told again.
   * Refs: {@code school}.
   */
  public static final EventType SCHOOL_CLOSED = new EventType("school-closed");

  private LifecycleEvents() {}
}
