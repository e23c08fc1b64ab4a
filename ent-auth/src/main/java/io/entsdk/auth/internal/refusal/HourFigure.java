package io.entsdk.auth.internal.refusal;

import io.entsdk.auth.throttle.RefusalFigure;
import java.util.UUID;

/** Is the figure of one class. */
record HourFigure(UUID school, UUID group, RefusalFigure figure) {}
