package io.entsdk.messaging.internal.reach;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.ActivityId;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.messaging.item.Selector;
import io.entsdk.messaging.reach.ReachReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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

  /** Return why somebody is reached. */
  public ReachReason reason() {
    return activities.isEmpty() ? ReachReason.GUARDIAN_IN_CLASS : ReachReason.GUARDIAN_IN_ACTIVITY;
  }

  /** Pass if {@code actor} has one permission over each class and another over each activity. */
  public void require(
      AccessCheck access, Actor actor, Permission overClass, Permission overActivity) {
    classes.forEach(one -> access.require(actor, overClass, new Scope.OfClass(one)));
    activities.forEach(one -> access.require(actor, overActivity, new Scope.OfActivity(one)));
  }
}
