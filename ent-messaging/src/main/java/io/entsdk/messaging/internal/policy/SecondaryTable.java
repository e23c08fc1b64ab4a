package io.entsdk.messaging.internal.policy;

import static io.entsdk.messaging.internal.policy.Cell.A;
import static io.entsdk.messaging.internal.policy.Cell.ASKED;
import static io.entsdk.messaging.internal.policy.Cell.AS_TEAM;
import static io.entsdk.messaging.internal.policy.Cell.A_LIMITABLE;
import static io.entsdk.messaging.internal.policy.Cell.N;
import static io.entsdk.messaging.internal.policy.Cell.Q;
import static io.entsdk.messaging.internal.policy.Cell.Q_SUPERVISED;
import static io.entsdk.messaging.internal.policy.Cell.R;
import static io.entsdk.messaging.internal.policy.Cell.T;

import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.From;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.Towards;
import java.util.List;

/**
 * Holds the tables of <em>collèges</em> and <em>lycées</em>, from the same source as that of {@link
 * PrimaryTable}.
 */
final class SecondaryTable {

  static final ReachTable STRICT =
      alsoToMany(alsoToOthers(staff(families(pupils(columns()))))).build();

  static final ReachTable CLASSMATES = classmates();

  private SecondaryTable() {}

  private static ReachTable.Builder columns() {
    return ReachTable.columns(
        Towards.CLASS_PUPIL,
        Towards.OTHER_PUPIL,
        Towards.OWN_FAMILY,
        Towards.CLASS_PARENT,
        Towards.OWN_TEACHER,
        Towards.OTHER_TEACHER,
        Towards.HEAD_TEACHER,
        Towards.SCHOOL_LIFE,
        Towards.HEAD,
        Towards.CARE,
        Towards.EXTERNAL);
  }

  private static ReachTable.Builder pupils(ReachTable.Builder table) {
    return table
        .row(
            From.COLLEGE_PUPIL,
            Q_SUPERVISED,
            Q_SUPERVISED,
            A,
            N,
            A_LIMITABLE.with(Duty.SCHOOL_HOURS),
            N,
            A,
            A,
            T,
            A,
            N)
        .row(From.LYCEE_PUPIL, Q, Q_SUPERVISED, A, N, A_LIMITABLE, Q, A, A, T, A, N)
        .row(From.ADULT_PUPIL, Q, Q_SUPERVISED, A, N, A_LIMITABLE, Q, A, A, T, A, Q)
        .row(From.PUPIL_DELEGATE, N, N, A, N, A_LIMITABLE, N, A, A, T, A, N);
  }

  private static ReachTable.Builder families(ReachTable.Builder table) {
    return table
        .row(From.PARENT, N, N, Q, N, A_LIMITABLE, N, A, A, A, A_LIMITABLE, N)
        .row(From.PARENT_DELEGATE, N, N, N, N, A_LIMITABLE, N, A, A, A, N, N);
  }

  private static ReachTable.Builder staff(ReachTable.Builder table) {
    return table
        .speaking(From.TEACHER, A, Q, A, A, A_LIMITABLE, A_LIMITABLE, A, A, A, A, Q)
        .speaking(From.HEAD_TEACHER, A, Q, A, A, A, A, A, A, A, A, A)
        .speaking(From.LIFE_OFFICER, A, A, A, A, A, A, A, A, A, A, A)
        .speaking(From.HEAD, A, A, A, A, A, A, A, A, A, A, A)
        .speaking(
            From.SUPERVISOR,
            AS_TEAM,
            AS_TEAM,
            AS_TEAM,
            AS_TEAM,
            A_LIMITABLE,
            A_LIMITABLE,
            A_LIMITABLE,
            A,
            A,
            A,
            N)
        .row(From.PARTNER, N, N, N, N, A_LIMITABLE, N, A_LIMITABLE, T, T, N, N)
        .speaking(From.SUBSTITUTE, N, N, N, N, A_LIMITABLE, A_LIMITABLE, A_LIMITABLE, A, A, A, N);
  }

  /** Columns that the reference has within another one, or that it leaves out. */
  private static ReachTable.Builder alsoToOthers(ReachTable.Builder table) {
    for (From leading : List.of(From.LIFE_OFFICER, From.HEAD)) {
      table.also(leading, Towards.OTHER_PARENT, Entry.both(A));
    }
    return table
        .also(From.PARENT, Towards.OWN_CHILD, Entry.single(A))
        .also(From.PARENT, Towards.CHILD_OF_AGE, Entry.single(ASKED))
        .also(From.PARENT, Towards.PARENT_DELEGATE, Entry.single(R))
        .also(From.PUPIL_DELEGATE, Towards.PUPIL_DELEGATE, Entry.single(A))
        .also(From.SUPERVISOR, Towards.OTHER_PARENT, Entry.both(AS_TEAM));
  }

  private static ReachTable.Builder alsoToMany(ReachTable.Builder table) {
    Cell toAll = A.with(Duty.NO_REPLY_ALL);
    for (From teacher : List.of(From.TEACHER, From.HEAD_TEACHER, From.SUBSTITUTE)) {
      table.also(teacher, Towards.CLASS_PARENT, Entry.announced(toAll));
    }
    return table
        .also(From.SUBSTITUTE, Towards.CLASS_PUPIL, new Entry(N, A))
        .also(From.PUPIL_DELEGATE, Towards.CLASS_PUPIL, new Entry(N, A))
        .also(From.PARENT_DELEGATE, Towards.CLASS_PARENT, new Entry(N, toAll));
  }

  private static ReachTable classmates() {
    ReachTable.Builder table = columns().like(STRICT);
    for (From pupil : List.of(From.COLLEGE_PUPIL, From.LYCEE_PUPIL, From.ADULT_PUPIL)) {
      Cell closed = STRICT.cell(pupil, Towards.CLASS_PUPIL, Contact.PRIVATE_MESSAGE);
      table.also(pupil, Towards.CLASS_PUPIL, Entry.single(closed.openedByProfile()));
    }
    return table.build();
  }
}
