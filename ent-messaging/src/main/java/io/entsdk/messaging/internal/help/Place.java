package io.entsdk.messaging.internal.help;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.SchoolId;
import java.time.ZoneId;
import java.util.Set;

/**
 * Is a school in which a child is a pupil today.
 *
 * @param live whether the school is in service, so that its adults are likely to look
 */
record Place(SchoolId school, ZoneId zone, Set<ClassId> classes, boolean live) {

  Place {
    classes = Set.copyOf(classes);
  }
}
