%% Runs one program: erl ... -s bench -extra NAME SIZE WARMUPS ITERATIONS
%% and prints a line for each measured run: nanoseconds, those of all processors, the percentiles 50, 99 and 99.9 of round
%% trips in nanoseconds, and the bytes of each process; 0 for what was not measured.
-module(bench).
-export([start/0, smoke/0, check/3, trips/1]).

start() ->
    [Name, Size, Warmups, Iterations] = init:get_plain_arguments(),
    Program = program(list_to_atom(Name)),
    N = list_to_integer(Size),
    finish(fun() ->
        [run(Program, N) || _ <- lists:seq(1, list_to_integer(Warmups))],
        [print(run(Program, N)) || _ <- lists:seq(1, list_to_integer(Iterations))]
    end).

%% Runs programs once each, to see that they work: erl ... -s bench smoke -extra NAME SIZE NAME SIZE...
smoke() -> finish(fun() -> smoke(init:get_plain_arguments()) end).

smoke([]) -> ok;
smoke([Name, Size | Rest]) ->
    run(program(list_to_atom(Name)), list_to_integer(Size)),
    io:format("~s works~n", [Name]),
    smoke(Rest).

finish(Work) ->
    try
        Work(),
        halt(0)
    catch
        _:Reason:Stack ->
            io:format("~p ~p~n", [Reason, Stack]),
            halt(1)
    end.

%% Each run is in a process of its own, so that none inherits the heap of the last.
run(Program, Size) ->
    {Cpu, _} = erlang:statistics(runtime),
    Start = erlang:monotonic_time(nanosecond),
    {Pid, Ref} = spawn_monitor(fun() -> exit({result, Program(Size)}) end),
    receive
        {'DOWN', Ref, process, Pid, {result, Measured}} ->
            Nanos = erlang:monotonic_time(nanosecond) - Start,
            {Nanos, (element(1, erlang:statistics(runtime)) - Cpu) * 1000000, Measured};
        {'DOWN', Ref, process, Pid, Reason} ->
            error(Reason)
    end.

print({Nanos, Cpu, {trips, []}}) -> print({Nanos, Cpu, ok});
print({Nanos, Cpu, {trips, Times}}) ->
    Sorted = lists:sort(Times),
    Count = length(Sorted),
    [P50, P99, P999] = [lists:nth(max(1, round(P * Count)), Sorted) || P <- [0.5, 0.99, 0.999]],
    io:format("~b ~b ~b ~b ~b 0~n", [Nanos, Cpu, P50, P99, P999]);
print({Nanos, Cpu, {bytes, Bytes}}) ->
    io:format("~b ~b 0 0 0 ~b~n", [Nanos, Cpu, Bytes]);
print({Nanos, Cpu, ok}) ->
    io:format("~b ~b 0 0 0 0~n", [Nanos, Cpu]).

check(_, Same, Same) -> ok;
check(What, Expected, Actual) -> error({What, expected, Expected, actual, Actual}).


%% What was timed by all who timed round trips.
trips(Lists) -> {trips, lists:append(Lists)}.

program('ping-pong') -> fun(N) -> messages:ping_pong(N, 1, anywhere) end;
program('ping-pong-100') -> fun(N) -> messages:ping_pong(N, 100, anywhere) end;
program('ping-pong-across') -> fun(N) -> messages:ping_pong(N, 1, across) end;
program('ping-pong-100-across') -> fun(N) -> messages:ping_pong(N, 100, across) end;
program('counting') -> fun(N) -> messages:counting(N, 1) end;
program('counting-in-step') -> fun messages:counting_in_step/1;
program('fan-in') -> fun(N) -> messages:counting(N, 16) end;
program('fan-out') -> fun(N) -> messages:fan_out(N, 1000) end;
program('fork-join-throughput') -> fun(N) -> messages:fan_out(N, 60) end;
program('ring') -> fun messages:ring/1;
program('big') -> fun messages:big/1;
program('bank') -> fun messages:bank/1;
program('backlog') -> fun messages:backlog/1;
program('names') -> fun messages:names/1;
program('timers') -> fun messages:timers/1;
program('timers-that-fire') -> fun messages:firing_timers/1;
program('fork-join-create') -> fun lives:create/1;
program('skynet') -> fun lives:skynet/1;
program('bonds') -> fun lives:bonds/1;
program('exec') -> fun lives:exec/1;
program('idle') -> fun lives:idle/1;
program('lua-spawns') -> fun lives:spawns/1;
program('lua-wake-ups') -> fun(N) -> messages:fan_out(N, 10000) end;
program('lua-ping-pong') -> fun(N) -> messages:ping_pong(N, 1, anywhere) end.
