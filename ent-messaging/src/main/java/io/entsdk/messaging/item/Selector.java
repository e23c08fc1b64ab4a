package io.entsdk.messaging.item;

import io.entsdk.core.directory.ActivityId;
import io.entsdk.core.directory.ClassId;
import java.util.UUID;

/** Says in general whom an item is for; who that is on the day is found when it is sent. */
public sealed interface Selector {

  /** Return the stable code that is stored. */
  String code();

  /** Return the id of what the selector names. */
  UUID target();

  /** Means each guardian of a pupil who is registered with the activity, likewise. */
  record GuardiansOfActivity(ActivityId activity) implements Selector {

    static final String CODE = "guardians-of-activity";

    @Override
    public String code() {
      return CODE;
    }

    @Override
    public UUID target() {
      return activity.value();
    }
  }

  /** Return the selector that is stored under {@code code}. */
  static Selector of(String code, UUID target) {
    return code.equals(GuardiansOfActivity.CODE)
        ? new GuardiansOfActivity(new ActivityId(target))
        : new GuardiansOfClass(new ClassId(target));
  }

  /** Means each guardian of a pupil of the class who receives what is said to all families. */
  record GuardiansOfClass(ClassId schoolClass) implements Selector {

    @Override
    public String code() {
      return "guardians-of-class";
    }

    @Override
    public UUID target() {
      return schoolClass.value();
    }
  }
}
