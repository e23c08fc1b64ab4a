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

  private DirectoryEvents() {}
}
