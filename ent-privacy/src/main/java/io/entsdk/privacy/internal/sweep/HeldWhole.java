package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.internal.personal.RowTerms;
import io.entsdk.core.personal.ParentLink;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.internal.sweep.SweptTable.Dependent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in SQL what keeps a row that goes with all that hangs on it or not at all: a hold on any of
 * that, and rows that refer to it until a time of their own.
 */
record HeldWhole(SweptTable swept) {

  /** Return more conditions on the row {@code alias}: that nothing of that keeps it. */
  String notHeld(String alias) {
    Stream<String> held =
        swept.dependents().stream().map(way -> " and not " + held(way, alias)).distinct();
    Stream<String> dated =
        swept.part().stream()
            .filter(child -> child.terms().clock().isPresent())
            .flatMap(child -> child.terms().parents().stream().flatMap(link -> refers(child, link)))
            .map(step -> " and not exists (%s)".formatted(from(step, "dated", alias)));
    return Stream.concat(held, dated).collect(Collectors.joining());
  }

  private Stream<Dependent> refers(TableDescription child, ParentLink link) {
    return link.parent().equals(swept.name())
        ? Stream.of(new Dependent(child, link, swept.table()))
        : Stream.of();
  }

  /** Return the condition that a hold keeps a row at the end of {@code way} from {@code alias}. */
  private String held(List<Dependent> way, String alias) {
    Dependent step = way.get(way.size() - 1);
    String child = "below" + way.size();
    String kept =
        way.size() == 1
            ? "not (1 = 1%s)".formatted(RowTerms.notHeld(swept.part(), step.child(), child))
            : held(way.subList(0, way.size() - 1), child);
    return "exists (%s and %s)".formatted(from(step, child, alias), kept);
  }

  private static String from(Dependent step, String child, String alias) {
    return "select 1 from %s %s where %s"
        .formatted(step.child().table(), child, step.refers(child, alias));
  }
}
