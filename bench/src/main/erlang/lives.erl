%% The programs about the life of processes.
-module(lives).
-export([create/1, skynet/1, bonds/1, exec/1, idle/1, spawns/1]).

-define(EVERY, 32).
-define(CHUNK, 100).

%% One process that spawns many, 100 at a time; each reports to it and ends.
create(Processes) ->
    Main = self(),
    bench:check(reports, Processes, create(Main, Processes, 0)).

create(_, 0, Done) -> Done;
create(Main, Left, Done) ->
    Now = min(?CHUNK, Left),
    [spawn(fun() -> Main ! done end) || _ <- lists:seq(1, Now)],
    [receive done -> ok end || _ <- lists:seq(1, Now)],
    create(Main, Left - Now, Done + Now).

%% A tree of processes, ten under each; each leaf tells its number, each inner one the sum of those under it.
skynet(Leaves) ->
    Main = self(),
    spawn(fun() -> part(Main, 0, Leaves) end),
    receive {sum, Sum} -> bench:check(sum, Leaves * (Leaves - 1) div 2, Sum) end.

part(Parent, First, 1) -> Parent ! {sum, First};
part(Parent, First, Leaves) ->
    Self = self(),
    Children = min(10, Leaves),
    [begin
         From = Leaves * I div Children,
         spawn(fun() -> part(Self, First + From, Leaves * (I + 1) div Children - From) end)
     end || I <- lists:seq(0, Children - 1)],
    Parent ! {sum, lists:sum([receive {sum, Sum} -> Sum end || _ <- lists:seq(1, Children)])}.

%% One process that spawns many, linked and monitored, 100 at a time; each ends at once with its number.
bonds(Processes) ->
    process_flag(trap_exit, true),
    bench:check(sum, Processes * (Processes - 1) div 2, bonds(0, Processes, 0)).

bonds(Processes, Processes, Sum) -> Sum;
bonds(I, Processes, Sum) ->
    Now = min(?CHUNK, Processes - I),
    Children = [spawn_opt(fun() -> exit({result, N}) end, [link, monitor]) || N <- lists:seq(I, I + Now - 1)],
    Results = [receive {'DOWN', Ref, process, _, {result, N}} -> N end || {_, Ref} <- Children],
    [receive {'EXIT', Pid, _} -> ok end || {Pid, _} <- Children],
    bonds(I + Now, Processes, Sum + lists:sum(Results)).

%% A process that spawns one child after the other and waits for each one's result.
exec(Calls) -> exec(Calls, Calls, 0, []).

exec(Calls, 0, Sum, Times) ->
    bench:check(sum, Calls, Sum),
    bench:trips([Times]);
exec(Calls, Left, Sum, Times) when Left rem ?EVERY =:= 0 ->
    Start = erlang:monotonic_time(nanosecond),
    Result = call(),
    exec(Calls, Left - 1, Sum + Result, [erlang:monotonic_time(nanosecond) - Start | Times]);
exec(Calls, Left, Sum, Times) ->
    exec(Calls, Left - 1, Sum + call(), Times).

call() ->
    {Pid, Ref} = spawn_monitor(fun() -> exit({result, 1}) end),
    receive {'DOWN', Ref, process, Pid, {result, Result}} -> Result end.

%% The memory of processes that have each handled a message and wait for the next.
idle(Processes) ->
    Before = erlang:memory(total),
    Main = self(),
    Pids = [spawn(fun() -> waiting(Main, 0) end) || _ <- lists:seq(1, Processes)],
    [Pid ! count || Pid <- Pids],
    [receive handled -> ok end || _ <- Pids],
    Bytes = (erlang:memory(total) - Before - erts_debug:flat_size(Pids) * erlang:system_info(wordsize)) div Processes,
    Refs = [monitor(process, Pid) || Pid <- Pids],
    [exit(Pid, kill) || Pid <- Pids],
    [receive {'DOWN', Ref, process, _, _} -> ok end || Ref <- Refs],
    {bytes, Bytes}.

waiting(Main, 0) ->
    receive count -> Main ! handled, waiting(Main, 1) end;
waiting(_, Count) ->
    receive count -> exit(Count) end.

%% One process that spawns many, each of which ends at once; that all have ended is what the node counts.
spawns(Processes) ->
    Before = erlang:system_info(process_count),
    Pids = [spawn(fun() -> ok end) || _ <- lists:seq(1, Processes)],
    await_count(Before),
    bench:check(spawned, Processes, length(Pids)).

await_count(Count) ->
    case erlang:system_info(process_count) =< Count of
        true -> ok;
        false -> receive after 1 -> await_count(Count) end
    end.
