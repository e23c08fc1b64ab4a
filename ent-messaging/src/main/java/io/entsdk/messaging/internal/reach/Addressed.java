package io.entsdk.messaging.internal.reach;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.audit.RecordedRead;
import io.entsdk.core.directory.ActivityId;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.access.Reading;
import io.entsdk.messaging.item.Selector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Holds the classes and the activities whose families something is for. */
public record Addressed(List<ClassId> classes, List<ActivityId> activities) {

  /** Read what selectors name. */
  public static Addressed by(Collection<Selector> selectors) {
    List<ClassId> classes = new ArrayList<>();
    List<ActivityId> activities = new ArrayList<>();
    for (Selector selector : selectors) {
      if (selector instanceof Selector.GuardiansOfActivity of) {
        activities.add(of.activity());
      } else if (selector instanceof Selector.GuardiansOfClass of) {
        classes.add(of.schoolClass());
      }
    }
    return new Addressed(classes, activities);
  }

  public boolean isEmpty() {
    return classes.isEmpty() && activities.isEmpty();
  }

  /**
   * Pass if {@code actor} may read {@code read} about each of them, and return the way to read; it
   * is recorded under the first.
   */
  public Reading requireRead(AccessCheck access, Actor actor, RecordedRead read) {
    List<Scope> scopes =
        Stream.concat(
                classes.stream().map(Scope.OfClass::new),
                activities.stream().map(Scope.OfActivity::new))
            .map(Scope.class::cast)
            .toList();
    access.requireEach(actor, read.permission(), scopes.subList(1, scopes.size()));
    return access.requireRead(actor, read, scopes.get(0));
  }

  /** Pass if {@code actor} has one permission over each class and another over each activity. */
  public void require(
      AccessCheck access, Actor actor, Permission overClass, Permission overActivity) {
    access.requireEach(actor, overClass, classes.stream().map(Scope.OfClass::new).toList());
    access.requireEach(
        actor, overActivity, activities.stream().map(Scope.OfActivity::new).toList());
  }
}
