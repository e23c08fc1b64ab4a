package io.entsdk.springboot;

import io.entsdk.core.Actor;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.event.Event;
import io.entsdk.core.spi.EventListener;
import io.entsdk.core.spi.UnitOfWork;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Is the host, started on a new database as it starts in production. */
record Host(ConfigurableApplicationContext context) implements AutoCloseable {

  static Host start(String... settings) {
    String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    Stream<String> always =
        Stream.of(
            "ent.master-key=a master key for tests, 32 bytes or more",
            "spring.datasource.url=" + database,
            "spring.flyway.url=" + database,
            "spring.flyway.user=sa",
            "logging.level.root=error",
            "spring.main.banner-mode=off");
    return new Host(
        new SpringApplicationBuilder(HostApplication.class, Notebook.class)
            .run(
                Stream.concat(always, Stream.of(settings))
                    .map("--"::concat)
                    .toArray(String[]::new)));
  }

  <T> T get(Class<T> bean) {
    return context.getBean(bean);
  }

  UnitOfWork units() {
    return get(UnitOfWork.class);
  }

  DataSource dataSource() {
    return get(DataSource.class);
  }

  EntRuntime runtime() {
    return get(EntRuntime.class);
  }

  List<Event> told() {
    return get(Notebook.class).told;
  }

  static Actor system() {
    return Actor.system("the test sets the scene");
  }

  /** Run {@code work} as the host's own code does in a transaction. */
  void inTransaction(Runnable work) {
    get(TransactionTemplate.class).executeWithoutResult(status -> work.run());
  }

  long count(String from) {
    return get(JdbcTemplate.class).queryForObject("select count(*) from " + from, Long.class);
  }

  @Override
  public void close() {
    context.close();
  }

  /** Notes the events that the host is told. */
  static final class Notebook implements EventListener {

    private final List<Event> told = new CopyOnWriteArrayList<>();

    @Override
    public String id() {
      return "notebook";
    }

    @Override
    public void on(Event event) {
      told.add(event);
    }
  }
}
