package io.entsdk.classroom;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;

/** Serves the two pages on the loopback and answers what they ask. */
final class ClassroomServer implements AutoCloseable {

  /** Nothing but our own files: no script in the page, no frame around it, nothing sent on. */
  private static final String POLICY =
      "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

  private final Javalin server;
  private final TeacherRoutes teacher;

  private ClassroomServer(Javalin server, TeacherRoutes teacher) {
    this.server = server;
    this.teacher = teacher;
  }

  /** Start at {@code port}, or at any free one for 0. */
  static ClassroomServer start(InventedSchool school, int port) {
    TeacherRoutes teacher = new TeacherRoutes(school);
    Javalin server =
        Javalin.create(
            config -> {
              pages(config);
              config.routes.before(ClassroomServer::harden);
              new PupilRoutes(school).addTo(config.routes);
              teacher.addTo(config.routes);
            });
    return new ClassroomServer(server.start("127.0.0.1", port), teacher);
  }

  private static void pages(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.staticFiles.add("/web", Location.CLASSPATH);
  }

  private static void harden(Context request) {
    request.header("Content-Security-Policy", POLICY);
    request.header("X-Content-Type-Options", "nosniff");
    request.header("Referrer-Policy", "no-referrer");
    request.header("Cache-Control", "no-store");
  }

  String address() {
    return "http://127.0.0.1:" + server.port() + "/";
  }

  /** Return the address that signs the teacher in: a real host has a sign-in of its own. */
  String teachersAddress() {
    return address() + "teacher/enter?key=" + teacher.key();
  }

  @Override
  public void close() {
    server.stop();
  }
}
