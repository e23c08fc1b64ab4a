package io.entsdk.messaging.internal.policy;

import static io.entsdk.messaging.internal.policy.Cell.A;
import static io.entsdk.messaging.internal.policy.Cell.A_LIMITABLE;
import static io.entsdk.messaging.internal.policy.Cell.N;
import static io.entsdk.messaging.internal.policy.Cell.Q;
import static io.entsdk.messaging.internal.policy.Cell.Q_SUPERVISED;
import static io.entsdk.messaging.internal.policy.Cell.R;
import static io.entsdk.messaging.internal.policy.Cell.S;
import static io.entsdk.messaging.internal.policy.Cell.T;

import io.entsdk.messaging.reach.From;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.Towards;

/**
 * Holds the table of primary schools: who may write to whom before a school opens anything.
 *
 * <p>Source: the decision tables of this project's reference on messaging, 2.3, drawn by judgement
 * from what the products of French schools document. Chosen by us, where it is silent: the row of a
 * substitute, and what is said across a school to families one has no pupil of, and that the
 * guardians get a copy of what a teacher writes to a pupil of another class.
 */
final class PrimaryTable {

  static final ReachTable STRICT = strict();

  private PrimaryTable() {}

  private static ReachTable strict() {
    return alsoToMany(alsoToOthers(rows())).build();
  }

  private static ReachTable.Builder rows() {
    return ReachTable.columns(
            Towards.CLASS_PUPIL,
            Towards.OTHER_PUPIL,
            Towards.OWN_FAMILY,
            Towards.CLASS_PARENT,
            Towards.OWN_TEACHER,
            Towards.OTHER_STAFF,
            Towards.HEAD,
            Towards.CARE,
            Towards.LOCAL_AUTHORITY,
            Towards.EXTERNAL)
        .row(
            From.PUPIL,
            Q_SUPERVISED.with(Duty.PRE_MODERATE),
            N,
            A,
            N,
            A.with(Duty.SHOWN_TO_CO_TEACHERS),
            Q,
            A,
            A,
            N,
            N)
        .row(From.YOUNG_PUPIL, N, N, N, N, N, N, N, N, N, N)
        .row(From.PARENT, N, N, Q, N, A_LIMITABLE, T, A, A_LIMITABLE, A_LIMITABLE, N)
        .row(From.PARENT_DELEGATE, N, N, N, N, A_LIMITABLE, T, A, N, A_LIMITABLE, N)
        .speaking(
            From.TEACHER,
            A,
            Q.with(Duty.COPY_GUARDIANS),
            A,
            A,
            A_LIMITABLE,
            A_LIMITABLE,
            A,
            A_LIMITABLE,
            A_LIMITABLE,
            Q)
        .speaking(From.HEAD, A, A, A, A, A, A, A, A, A, A)
        .row(From.ASSISTANT, N, N, Q, N, A, A_LIMITABLE, A, A_LIMITABLE, A, N)
        .row(From.PARTNER, N, N, N, N, A_LIMITABLE, T, A, N, A, N)
        .speaking(From.SUBSTITUTE, N, N, N, N, A_LIMITABLE, A_LIMITABLE, A, A_LIMITABLE, N, N);
  }

  /** Columns that the reference has within another one, or that stand for nobody else's child. */
  private static ReachTable.Builder alsoToOthers(ReachTable.Builder table) {
    return table
        .also(From.PARENT, Towards.OWN_CHILD, Entry.single(A))
        .also(From.PARENT, Towards.PARENT_DELEGATE, Entry.single(R))
        .also(From.HEAD, Towards.OTHER_PARENT, Entry.both(A));
  }

  /** What is said to many where the same is not said to one, or with more duties. */
  private static ReachTable.Builder alsoToMany(ReachTable.Builder table) {
    Cell toAll = A.with(Duty.NO_REPLY_ALL);
    Cell read = A.with(Duty.PRE_MODERATE);
    return table
        .also(From.TEACHER, Towards.CLASS_PARENT, Entry.announced(toAll))
        .also(From.SUBSTITUTE, Towards.CLASS_PUPIL, new Entry(N, A))
        .also(From.SUBSTITUTE, Towards.CLASS_PARENT, Entry.announced(toAll))
        .also(From.HEAD, Towards.CLASS_PUPIL, Entry.announced(A))
        .also(From.HEAD, Towards.OTHER_PUPIL, Entry.announced(A))
        .also(From.PARENT_DELEGATE, Towards.CLASS_PARENT, new Entry(N, toAll))
        .also(From.ASSISTANT, Towards.CLASS_PUPIL, new Entry(N, S))
        .also(From.PARTNER, Towards.OWN_FAMILY, new Entry(N, read))
        .also(From.PARTNER, Towards.CLASS_PARENT, new Entry(N, read));
  }
}
