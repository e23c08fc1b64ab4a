package io.entsdk.privacy.testkit;

import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableBuilder;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import java.util.List;

/** A vendor's notebook, with a table of its own. */
record Notebook(List<TableDescription> describe) implements PersonalDataSource {

  Notebook(TableDescription... tables) {
    this(List.of(tables));
  }

  /** Begin the description of a page, under a rule of the vendor's. */
  static TableBuilder page() {
    return TableDescription.table("notebook_page")
        .keeps(new Purpose("notebook"), "notebook", ErasureMethod.DELETE_ROW)
        .subject("author", DataCategory.IDENTITY)
        .personal(DataCategory.CORRESPONDENCE, "title", "text")
        .notPersonal("tells | the vendor's <b>tenant</b>\n# apart", "tenant");
  }

  @Override
  public String id() {
    return "vendor-notebook";
  }
}
