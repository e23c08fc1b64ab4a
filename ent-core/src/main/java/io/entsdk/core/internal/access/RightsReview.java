package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.Cursor;
import io.entsdk.core.Page;
import io.entsdk.core.access.AccessDecision.Granted;
import io.entsdk.core.access.AccessPermissions;
import io.entsdk.core.access.HeldPermission;
import io.entsdk.core.access.Holder;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.access.Wearer;
import io.entsdk.core.directory.DirectoryPermissions;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.CursorSeal;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells an actor who may know it who may what. */
public final class RightsReview {

  private final Unit unit;
  private final Actor asker;
  private final SnapshotLoader loader;

  public RightsReview(Unit unit, Actor asker) {
    this.unit = unit;
    this.asker = asker;
    this.loader = new SnapshotLoader(unit);
  }

  /** Return a page of those who may; the asker is judged by the facts that are loaded anyway. */
  public Page<Holder> whoMay(Permission permission, Scope scope, int max, @Nullable Cursor after) {
    int size = PageSize.of(max);
    Snapshot facts = loader.about(scope);
    admit(facts, scope);
    CursorSeal seal =
        new CursorSeal(unit.tenant(), "who-may/" + permission.code() + "/" + scope.id());
    List<Holder> rest = facts.whoMay(permission, scope);
    if (after != null) {
      List<String> place = seal.open(after);
      ListPlace from = new ListPlace(place.get(0), place.get(1));
      rest = rest.stream().filter(one -> isBehind(facts.placeOf(one), from)).toList();
    }
    if (rest.size() <= size) {
      return new Page<>(rest, null);
    }
    List<Holder> page = rest.subList(0, size);
    ListPlace last = facts.placeOf(page.get(size - 1));
    return new Page<>(page, seal.after(last.name(), last.key()));
  }

  private static boolean isBehind(ListPlace one, ListPlace other) {
    return ListPlace.ORDER.compare(one, other) > 0;
  }

  private void admit(Snapshot facts, Scope scope) {
    AccessCheck check = new AccessCheck(unit);
    if (asker.kind() == Actor.Kind.SUPPORT) {
      check.require(asker, AccessPermissions.READ_RIGHTS, scope);
    } else {
      check.require(facts, asker, AccessPermissions.READ_RIGHTS, scope);
    }
  }

  public List<HeldPermission> whatMay(Wearer who, Scope scope) {
    new AccessCheck(unit).require(asker, AccessPermissions.READ_RIGHTS, scope);
    Actor judged = judged(who);
    Snapshot facts = loader.around(judged, scope);
    return unit.kernel().permissions().permissions().stream()
        .flatMap(permission -> held(facts, judged, permission, scope))
        .toList();
  }

  private static Stream<HeldPermission> held(
      Snapshot facts, Actor judged, Permission permission, Scope scope) {
    return facts.decide(judged, permission, scope) instanceof Granted granted
        ? Stream.of(new HeldPermission(permission, granted.because()))
        : Stream.empty();
  }

  public List<Hat> hatsOf(PersonId person) {
    Scope scope = new Scope.OfPerson(person);
    new AccessCheck(unit).require(asker, DirectoryPermissions.READ_PERSON, scope);
    Snapshot facts = loader.around(judged(new Wearer(person, null)), scope);
    LocalDate today = facts.whereabouts(scope).today();
    return facts.standingOf(person).hatsOn(today).stream()
        .sorted(Comparator.comparing(Hat::profile).thenComparing(hat -> hat.school().toString()))
        .toList();
  }

  /** Return an actor for somebody who is only thought of, as well signed in as can be. */
  static Actor judged(Wearer who) {
    Actor actor = Actor.host(who.person(), Assurance.TWO_FACTORS, "review of rights");
    return Optional.ofNullable(who.hat()).map(actor::wearing).orElse(actor);
  }
}
