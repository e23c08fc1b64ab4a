package io.entsdk.cli;

import io.entsdk.core.Page;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.erasure.UntiedPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists whom nothing ties to a school. */
@Command(
    name = "untied",
    description = "List whom nothing ties to a school: erase request --recorded erases one.")
final class ShowUntied extends Step {

  @Mixin private PageOptions page;

  @Mixin private ActorOptions actor;

  @Override
  Answer take(Installation at) {
    Page<UntiedPerson> shown =
        Privacy.of(at.tenant()).erasures().listUntied(page.request(), actor.actor(at));
    Untied view =
        new Untied(
            shown.items().stream().map(Nobodys::of).toList(),
            shown.next().map(cursor -> cursor.value()).orElse(null));
    return Answer.of(view, view.nobodys().stream().map(Nobodys::line).toList());
  }

  record Untied(List<Nobodys> nobodys, @Nullable String next) {}

  record Nobodys(String person, @Nullable String name) {

    static Nobodys of(UntiedPerson one) {
      return new Nobodys(one.person().toString(), one.name().orElse(null));
    }

    String line() {
      return person + "  " + (name == null ? "(restricted)" : name);
    }
  }
}
