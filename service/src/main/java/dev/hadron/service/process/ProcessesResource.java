package dev.hadron.service.process;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.kernel.Inspector;
import dev.hadron.kernel.ProcessOrder;
import dev.hadron.service.Constants;
import dev.hadron.service.Fields;
import dev.hadron.service.PidAnswer;
import dev.hadron.service.json.Durations;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

/** Starts processes, tells of them and ends them. A destination is a PID's text or a name. */
@Path("/processes")
@Tag(name = "processes")
@NonBlocking
public class ProcessesResource {

    private final Processes processes;
    private final Inspector inspector;

    ProcessesResource(Processes processes, Inspector inspector) {
        this.processes = processes;
        this.inspector = inspector;
    }

    /** Starts a process; answers where it is to be found. */
    @POST
    @Operation(summary = "Start a process")
    public RestResponse<PidAnswer> spawn(@Nullable SpawnRequest body) {
        Pid pid = Fields.body(body).spawn(processes);
        return RestResponse.ResponseBuilder.<PidAnswer> created(location(pid)).entity(PidAnswer.of(pid)).build();
    }

    /**
     * A page of the list of all processes, or of those of a host or definition, by serial; with {@code sort} the first of
     * them by that: the fullest mailboxes, the most received messages, the oldest.
     */
    @GET
    @Operation(summary = "List processes, by serial or the first by an order")
    public Uni<ProcessList> list(@QueryParam("host") @Nullable String host,
            @QueryParam("definition") @Nullable String definition, @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after, @QueryParam("sort") @Nullable String sort) {
        Page page = Page.of(limit, after);
        if (sort != null) {
            if (after != null) {
                throw new ProcessException(ErrorKind.INVALID,
                        "'sort' gives the first processes only, so there is no page 'after' them; take a larger 'limit'");
            }
            ProcessOrder order = Constants.read(ProcessOrder.class, sort, "'sort' is one of");
            long total = inspector.processes(host, definition, 1, Page.FROM_THE_START).total();
            return inspector.first(order, host, definition, page.limit()).map(first -> ProcessList.of(first, total));
        }
        return Uni.createFrom().item(ProcessList.of(inspector.processes(host, definition, page.limit(), page.after())));
    }

    /** One process, asked on its own event loop. */
    @GET
    @Path("/{destination}")
    @Operation(summary = "Look at a process")
    public Uni<ProcessView> process(@RestPath String destination) {
        return inspector.process(destination).map(ProcessView::of);
    }

    /** Asks a process to end; without a body: and sets no deadline. */
    @POST
    @Path("/{destination}/cancel")
    @ResponseStatus(202)
    @Operation(summary = "Ask a process to end, by a deadline or without")
    public void cancel(@RestPath String destination, @Nullable CancelRequest request) {
        Duration deadline = request == null ? null : Durations.ofField("deadline", request.deadline());
        if (deadline == null) {
            processes.cancel(destination);
        } else {
            processes.cancel(destination, deadline);
        }
    }

    /** Ends a process by force. */
    @DELETE
    @Path("/{destination}")
    @Operation(summary = "Terminate a process")
    public void terminate(@RestPath String destination) {
        processes.terminate(destination);
    }

    private static URI location(Pid pid) {
        return URI.create("/processes/" + URLEncoder.encode(pid.toString(), StandardCharsets.UTF_8));
    }
}
