package io.entsdk.cli;

import io.entsdk.core.directory.Uai;
import io.entsdk.core.personal.ColumnDescription;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.StoreDescription;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.inventory.DeclaredStore;
import io.entsdk.privacy.inventory.Inventory;
import io.entsdk.privacy.inventory.InventoryCheck;
import io.entsdk.privacy.inventory.InventoryReport;
import io.entsdk.privacy.inventory.KeptTable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Groups the steps about what is kept. */
@Command(
    name = "privacy",
    description = "What is kept about people.",
    subcommands = {PrivacyCommands.ShowInventory.class, MakeCopy.class})
final class PrivacyCommands extends Group {

  /** Shows everything that is kept, and whether that is all there is. */
  @Command(
      name = "inventory",
      description = "Show what is declared to be kept, with its rules, against the live tables.")
  static final class ShowInventory extends Step {

    @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
    private Uai school;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      Inventory inventory = Privacy.of(at.tenant()).inventory();
      InventoryReport report = inventory.read(at.school(school).id(), actor.actor(at));
      InventoryCheck check = inventory.check();
      Answer answer =
          Answer.of(
              new Kept(
                  check.passed(),
                  report.tables().stream().map(Table::of).toList(),
                  report.stores().stream().map(Store::of).toList()),
              List.of(report.document(locale())));
      return check.passed() ? answer : answer.but(failed(check));
    }

    private Refusal failed(InventoryCheck check) {
      return Refusal.of(
          "inventory-incomplete",
          "What is declared is not what is there",
          check.findings().stream()
              .map(one -> new Refusal.Reason(one.kind().name(), one.explain(locale()))));
    }
  }

  record Kept(boolean complete, List<Table> tables, List<Store> stores) {}

  record Store(String store, String name, List<String> categories, String purpose, String rule) {

    static Store of(DeclaredStore declared) {
      StoreDescription kept = declared.description();
      return new Store(
          declared.id(),
          kept.name(),
          kept.categories().stream().sorted().map(DataCategory::name).toList(),
          kept.purpose().code(),
          kept.rule());
    }
  }

  record Table(String source, String table, @Nullable Long rows, List<Column> columns) {

    static Table of(KeptTable kept) {
      return new Table(
          kept.declared().source(),
          kept.declared().name(),
          kept.rows().isPresent() ? kept.rows().getAsLong() : null,
          kept.declared().description().personalColumns().stream().map(Column::of).toList());
    }
  }

  record Column(
      String column,
      String category,
      String purpose,
      String rule,
      String erasure,
      boolean exported) {

    static Column of(ColumnDescription.Personal personal) {
      return new Column(
          personal.column(),
          personal.category().name(),
          personal.purpose().code(),
          personal.rule(),
          personal.erasure().name(),
          personal.exported());
    }
  }
}
