package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.Profile;
import io.entsdk.messaging.internal.policy.Capacity.Age;
import io.entsdk.messaging.internal.policy.Party.Restraint;
import io.entsdk.messaging.internal.policy.Scene.Pair;
import io.entsdk.messaging.internal.policy.SchoolPolicy.Open;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.Office;
import io.entsdk.messaging.reach.Opening;
import io.entsdk.messaging.reach.ReachPreference;
import io.entsdk.messaging.reach.ReachProfile;
import io.entsdk.messaging.reach.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Is two people of one school, of whatever kind, with all that may stand between them. */
record GeneratedScene(Party sender, Party recipient, Contact contact, Scene scene) {

  static Arbitrary<GeneratedScene> any() {
    Arbitrary<Party> one = person(1, 2);
    Arbitrary<Party> other = person(2, 1);
    return Combinators.combine(one, other, Arbitraries.of(Contact.class), around())
        .as(GeneratedScene::new);
  }

  static Arbitrary<SchoolPolicy> schools() {
    Arbitrary<List<Open>> open = opening().list().ofMaxSize(3);
    return Combinators.combine(
            Arbitraries.of(Cast.primary(), Cast.college(), Cast.lycee(), classmates()),
            open,
            Arbitraries.of(true, false, false))
        .as(
            (school, opened, incident) -> {
              SchoolPolicy policy = school;
              for (Open one : opened) {
                policy = policy.with(one);
              }
              return incident ? policy.inIncident() : policy;
            });
  }

  static Arbitrary<Open> opening() {
    return Combinators.combine(
            Arbitraries.of(Opening.class),
            Arbitraries.of(Verdict.class),
            Arbitraries.of(true, false))
        .as(
            (opening, mode, inProject) ->
                new Open(opening, mode, Set.of(), null, inProject ? Cast.PROJECT : null));
  }

  private static SchoolPolicy classmates() {
    return Cast.policy(ReachProfile.FR_2D_CLASSMATES, Cast.college().level());
  }

  private static Arbitrary<Scene> around() {
    Set<Pair> pair = Set.of(new Pair(Cast.id(1).value(), Cast.id(2).value()));
    Arbitrary<Set<Pair>> pairs = Arbitraries.of(List.of(pair, Set.of(), Set.of(), Set.of()));
    return Combinators.combine(schools(), pairs, pairs)
        .as(
            (school, separated, blocked) ->
                new Scene(Cast.NOW, Map.of(Cast.SCHOOL, school), separated, blocked));
  }

  private static Arbitrary<Party> person(int number, int other) {
    Arbitrary<ClassId> schoolClass = Arbitraries.of(Cast.OURS, Cast.THEIRS);
    Arbitrary<Party> pupil =
        Combinators.combine(schoolClass, Arbitraries.of(Age.class))
            .as((in, age) -> Cast.pupil(number, age, in));
    Arbitrary<Party> guardian =
        Combinators.combine(
                schoolClass, Arbitraries.of(GuardianshipState.class), Arbitraries.of(other, 3))
            .as((in, state, child) -> Cast.guardian(number, child, in, state));
    Arbitrary<Party> staff =
        Combinators.combine(
                schoolClass,
                Arbitraries.of(Profile.ENS, Profile.DIR, Profile.EVS, Profile.ETA, Profile.AESH),
                Arbitraries.of(Office.NURSE, Office.LIFE_OFFICER, Office.SPECIALISED_AID))
            .as(
                (in, profile, office) ->
                    Cast.party(
                        number,
                        Cast.staff(
                            profile,
                            Set.of(in),
                            Set.of(),
                            profile == Profile.ETA ? Set.of(office) : Set.of())));
    Arbitrary<Party> partner =
        Arbitraries.of(true, false).map(local -> Cast.partner(number, local, other));
    Arbitrary<Party> delegate = schoolClass.map(in -> Cast.parentDelegate(number, 3, in));
    return Combinators.combine(
            Arbitraries.oneOf(pupil, guardian, staff, partner, delegate),
            Arbitraries.of(Restraint.class).set().ofMaxSize(1),
            Arbitraries.of(Verdict.ALLOW, Verdict.REPLY_ONLY, Verdict.DENY))
        .as(
            (party, restraints, most) ->
                party
                    .under(Cast.imposed(restraints.toArray(Restraint[]::new)))
                    .preferring(new ReachPreference(most, null)));
  }

  /** Return the same with another school. */
  GeneratedScene in(SchoolPolicy school) {
    return new GeneratedScene(
        sender,
        recipient,
        contact,
        new Scene(scene.at(), Map.of(Cast.SCHOOL, school), scene.separated(), scene.blocked()));
  }

  SchoolPolicy school() {
    return scene.policy(Cast.SCHOOL);
  }
}
