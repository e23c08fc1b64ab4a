package io.entsdk.messaging.item;

import io.entsdk.core.directory.ActivityId;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.reach.TeamId;
import java.util.UUID;

/** Says in general whom an item is for; who that is on the day is found when it is sent. */
public sealed interface Selector {

  /** Return the stable code that is stored. */
  String code();

  /** Return the id of what the selector names. */
  UUID target();

  /** Tell whether what it names is a person. */
  default boolean namesAPerson() {
    return false;
  }

  /** Means one person. */
  record OfPerson(PersonId person) implements Selector {

    static final String CODE = "person";

    @Override
    public String code() {
      return CODE;
    }

    @Override
    public UUID target() {
      return person.value();
    }

    @Override
    public boolean namesAPerson() {
      return true;
    }
  }

  /** Means whoever writes for the team on the day. */
  record OfTeam(TeamId team) implements Selector {

    static final String CODE = "team";

    @Override
    public String code() {
      return CODE;
    }

    @Override
    public UUID target() {
      return team.value();
    }
  }

  /** Means each pupil of the class. */
  record PupilsOfClass(ClassId schoolClass) implements Selector {

    static final String CODE = "pupils-of-class";

    @Override
    public String code() {
      return CODE;
    }

    @Override
    public UUID target() {
      return schoolClass.value();
    }
  }

  /** Means whoever teaches a class of the pupil. */
  record TeachersOf(PersonId pupil) implements Selector {

    static final String CODE = "teachers-of";

    @Override
    public String code() {
      return CODE;
    }

    @Override
    public UUID target() {
      return pupil.value();
    }

    @Override
    public boolean namesAPerson() {
      return true;
    }
  }

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

  /** Means each guardian of a pupil of the class who receives what is said to all families. */
  record GuardiansOfClass(ClassId schoolClass) implements Selector {

    static final String CODE = "guardians-of-class";

    @Override
    public String code() {
      return CODE;
    }

    @Override
    public UUID target() {
      return schoolClass.value();
    }
  }

  /** Means each guardian who wishes to hear the delegates of the class by their relay. */
  record RelayOfClass(ClassId schoolClass) implements Selector {

    static final String CODE = "relay-of-class";

    @Override
    public String code() {
      return CODE;
    }

    @Override
    public UUID target() {
      return schoolClass.value();
    }
  }

  /** Return the selector that is stored under {@code code}. */
  static Selector of(String code, UUID target) {
    return switch (code) {
      case OfPerson.CODE -> new OfPerson(new PersonId(target));
      case OfTeam.CODE -> new OfTeam(new TeamId(target));
      case PupilsOfClass.CODE -> new PupilsOfClass(new ClassId(target));
      case TeachersOf.CODE -> new TeachersOf(new PersonId(target));
      case GuardiansOfActivity.CODE -> new GuardiansOfActivity(new ActivityId(target));
      case RelayOfClass.CODE -> new RelayOfClass(new ClassId(target));
      case GuardiansOfClass.CODE -> new GuardiansOfClass(new ClassId(target));
      default -> throw new IllegalArgumentException("No selector has the code " + code);
    };
  }
}
