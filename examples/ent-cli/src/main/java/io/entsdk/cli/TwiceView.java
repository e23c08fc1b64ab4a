package io.entsdk.cli;

import io.entsdk.core.Cursor;
import io.entsdk.core.Page;
import io.entsdk.core.directory.LookAlikes;
import io.entsdk.core.directory.MergePreview;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Unmerge;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a step about people who were taken for two has found or done. */
final class TwiceView {

  private TwiceView() {}

  static Answer pairs(Page<LookAlikes> page) {
    String next = page.next().map(Cursor::value).orElse(null);
    Pairs pairs =
        new Pairs(
            page.items().stream()
                .map(
                    two ->
                        new Pair(
                            two.one().toString(), two.other().toString(), two.difference().name()))
                .toList(),
            next);
    Stream<String> lines =
        pairs.pairs().stream()
            .map(two -> "  %s  %s  differ: %s".formatted(two.one(), two.other(), two.differ()));
    return Answer.of(
        pairs,
        Stream.concat(lines, Stream.ofNullable(next).map(at -> "More with --after " + at))
            .toList());
  }

  static Answer apart(PersonId one, PersonId other) {
    return Answer.of(
        new Apart(one.toString(), other.toString()),
        List.of("Kept apart: " + one + " and " + other));
  }

  static Answer merged(MergePreview seen, boolean made) {
    One one =
        new One(
            seen.person().toString(),
            seen.into().toString(),
            made,
            seen.isBlocked(),
            seen.conflicts().stream().map(Enum::name).sorted().toList(),
            seen.gains().stream()
                .map(gain -> new Gain(gain.guardian().toString(), gain.child().toString()))
                .toList(),
            seen.stays().size(),
            seen.links().size());
    return Answer.of(one, one.lines());
  }

  static Answer unmerged(Unmerge back) {
    Two two =
        new Two(
            back.merge().person().toString(),
            back.merge().into().toString(),
            back.facts().size(),
            back.links().size());
    return Answer.of(
        two,
        List.of(
            "Two again: %s and %s".formatted(two.person(), two.from()),
            "Written meanwhile, to be looked through: %d facts, %d guardianships"
                .formatted(two.facts(), two.guardianships())));
  }

  record Pairs(List<Pair> pairs, @Nullable String next) {}

  record Pair(String one, String other, String differ) {}

  record Apart(String one, String other) {}

  record Gain(String guardian, String child) {}

  record Two(String person, String from, int facts, int guardianships) {}

  record One(
      String person,
      String into,
      boolean merged,
      boolean blocked,
      List<String> conflicts,
      List<Gain> gains,
      int stays,
      int guardianships) {

    List<String> lines() {
      return Stream.of(
              Stream.of((merged ? "One person: " : "As one, nothing is done yet: ") + into),
              conflicts.stream().map(what -> "  look twice: " + what),
              gains.stream()
                  .map(gain -> "  %s would answer for %s".formatted(gain.guardian(), gain.child())),
              Stream.of("  %d stays, %d guardianships".formatted(stays, guardianships)))
          .flatMap(lines -> lines)
          .toList();
    }
  }
}
