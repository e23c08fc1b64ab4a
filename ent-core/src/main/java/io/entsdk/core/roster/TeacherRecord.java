package io.entsdk.core.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A teacher as a source tells them. The same teacher may come on several lines, one per class.
 *
 * @param head whether the source calls this teacher <i>directeur</i>
 * @param classNames empty if the teacher has no class
 */
public record TeacherRecord(
    Origin origin,
    String lastName,
    @Nullable String usageName,
    String firstName,
    @Nullable String email,
    boolean head,
    List<String> classNames)
    implements RosterRecord {

  public TeacherRecord {
    classNames = List.copyOf(classNames);
  }
}
