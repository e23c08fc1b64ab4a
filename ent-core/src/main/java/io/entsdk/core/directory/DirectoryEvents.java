package io.entsdk.core.directory;

import io.entsdk.core.event.EventType;

/** Names what the directory tells, each in the stream of the person concerned. */
public final class DirectoryEvents {

  /**
   * What a guardian may receive, sign and see of a child has changed; told in the child's and in
   * the guardian's stream; where an organisation is the guardian, in those of its agents. Refs:
   * {@code guardianship}, {@code guardian} or {@code organisation}, {@code child}, {@code state},
   * {@code from} (a day).
   */
  public static final EventType GUARDIANSHIP_CHANGED = new EventType("guardianship-changed");

  /**
   * A substitute has begun to work on a pass; told to the heads of the school and to whoever gave
   * it. Refs: {@code pass}, {@code substitute}.
   */
  public static final EventType PASS_ACTIVATED = new EventType("pass-activated");

  /**
   * Too many wrong codes were tried on a pass, which is of no use from now on; told as above. Refs:
   * {@code pass}.
   */
  public static final EventType PASS_LOCKED = new EventType("pass-locked");

  private DirectoryEvents() {}
}
