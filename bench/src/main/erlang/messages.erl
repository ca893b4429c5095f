%% The programs about messages.
-module(messages).
-export([ping_pong/3, counting/2, counting_in_step/1, fan_out/2, ring/1, big/1, bank/1, backlog/1, names/1, timers/1,
         firing_timers/1]).

-define(EVERY, 32).

%% Waits for so many numbers and gives their sum.
sum(0, Sum) -> Sum;
sum(Left, Sum) ->
    receive
        {sum, Number} -> sum(Left - 1, Sum + Number)
    end.

%% Pairs of processes, each of which sends one message to and fro; on two schedulers by an option that Erlang does not document.
ping_pong(Messages, Pairs, Where) ->
    Rounds = Messages div 2 div Pairs,
    Main = self(),
    [spawn_opt(fun() -> pinger(Main, Rounds, Where) end, place(1, Where)) || _ <- lists:seq(1, Pairs)],
    Trips = [receive {done, Rounds, Times} -> Times end || _ <- lists:seq(1, Pairs)],
    bench:trips(Trips).

place(_, anywhere) -> [];
place(Scheduler, across) -> [{scheduler, Scheduler}].

pinger(Main, Rounds, Where) ->
    Pong = spawn_opt(fun ponger/0, place(2, Where)),
    Times = ping(Pong, Rounds, []),
    Pong ! stop,
    Main ! {done, Rounds, Times}.

ping(_, 0, Times) -> Times;
ping(Pong, Left, Times) when Left rem ?EVERY =:= 0 ->
    Start = erlang:monotonic_time(nanosecond),
    Pong ! {ping, self()},
    receive
        pong -> ping(Pong, Left - 1, [erlang:monotonic_time(nanosecond) - Start | Times])
    end;
ping(Pong, Left, Times) ->
    Pong ! {ping, self()},
    receive
        pong -> ping(Pong, Left - 1, Times)
    end.

ponger() ->
    receive
        {ping, From} -> From ! pong, ponger();
        stop -> ok
    end.

%% Producers that send one consumer messages to count, as fast as they can.
counting(Messages, Producers) ->
    Each = Messages div Producers,
    process_flag(message_queue_data, off_heap),
    Main = self(),
    [spawn(fun() -> produce(Main, Each) end) || _ <- lists:seq(1, Producers)],
    bench:check(messages, Each * Producers, count(Producers, 0)).

produce(Consumer, 0) -> Consumer ! 'end';
produce(Consumer, Left) -> Consumer ! count, produce(Consumer, Left - 1).

count(0, Counted) -> Counted;
count(Running, Counted) ->
    receive
        count -> count(Running, Counted + 1);
        {counted, From} -> From ! more, count(Running, Counted);
        'end' -> count(Running - 1, Counted)
    end.

%% The same with one producer, which sends the next 64 when the last have been counted.
counting_in_step(Messages) ->
    Main = self(),
    spawn(fun() -> produce_in_step(Main, Messages) end),
    bench:check(messages, Messages, count(1, 0)).

produce_in_step(Consumer, 0) -> Consumer ! 'end';
produce_in_step(Consumer, Left) ->
    Now = min(64, Left),
    send_counts(Consumer, Now),
    Consumer ! {counted, self()},
    receive more -> produce_in_step(Consumer, Left - Now) end.

send_counts(_, 0) -> ok;
send_counts(Consumer, Left) -> Consumer ! count, send_counts(Consumer, Left - 1).

%% One process that sends to each of its workers in turn.
fan_out(Messages, Count) ->
    Rounds = Messages div Count,
    Main = self(),
    Workers = [spawn(fun() -> work(Main, Rounds, Rounds) end) || _ <- lists:seq(1, Count)],
    rounds(Workers, Rounds),
    bench:check(messages, Rounds * Count, sum(Count, 0)).

work(Main, Rounds, 0) -> Main ! {sum, Rounds};
work(Main, Rounds, Left) ->
    receive
        work -> work(Main, Rounds, Left - 1)
    end.

rounds(_, 0) -> ok;
rounds(Workers, Left) ->
    lists:foreach(fun(Worker) -> Worker ! work end, Workers),
    rounds(Workers, Left - 1).

%% A ring of 100 processes that pass one number on, one less at each hop.
ring(Hops) ->
    Main = self(),
    First = spawn(fun() -> receive {next, Next} -> member(Main, 0, Next) end end),
    Next = lists:foldl(fun(Index, Next) -> spawn(fun() -> member(Main, Index, Next) end) end, First, lists:seq(99, 1, -1)),
    First ! {next, Next},
    First ! {hop, Hops},
    bench:check(last, Hops rem 100, sum(1, 0)).

member(Main, Index, Next) ->
    receive
        {hop, 0} -> Main ! {sum, Index}, Next ! {leave, 99};
        {hop, Left} -> Next ! {hop, Left - 1}, member(Main, Index, Next);
        {leave, 0} -> ok;
        {leave, Others} -> Next ! {leave, Others - 1}
    end.

%% 120 processes, each of which sends to one of all of them by chance, waits for the answer, and sends again.
big(Messages) ->
    Pings = Messages div 2 div 120,
    Main = self(),
    All = [spawn(fun() -> big_start(Main, Pings, Seed) end) || Seed <- lists:seq(1, 120)],
    [Pid ! {members, list_to_tuple(All)} || Pid <- All],
    bench:check(answers, Pings * 120, sum(120, 0)),
    [Pid ! 'end' || Pid <- All],
    ok.

big_start(Main, Pings, Seed) ->
    receive
        {members, All} ->
            Random = big_ping(All, rand:seed_s(exsss, Seed)),
            big_member(Main, All, Pings, Pings, Random)
    end.

big_ping(All, Random) ->
    {Index, Next} = rand:uniform_s(120, Random),
    element(Index, All) ! {ping, self()},
    Next.

big_member(Main, All, Pings, Left, Random) ->
    receive
        {ping, From} -> From ! pong, big_member(Main, All, Pings, Left, Random);
        pong when Left > 1 -> big_member(Main, All, Pings, Left - 1, big_ping(All, Random));
        pong -> Main ! {sum, Pings}, big_member(Main, All, Pings, 0, Random);
        'end' -> ok
    end.

%% A teller with 1,000 transactions under way between 1,000 accounts; an account that is credited debits another one with a
%% higher number, and lets everything else wait until that has answered.
bank(Transactions) ->
    Accounts = list_to_tuple([spawn(fun() -> account(0) end) || _ <- lists:seq(1, 1000)]),
    Open = min(1000, Transactions),
    Random = lists:foldl(fun(_, R) -> credit(Accounts, R) end, rand:seed_s(exsss, 1), lists:seq(1, Open)),
    tell(Accounts, Transactions - Open, Transactions, Random),
    [Account ! {close, self()} || Account <- tuple_to_list(Accounts)],
    bench:check(balances, 0, sum(1000, 0)).

credit(Accounts, R0) ->
    {From, R1} = rand:uniform_s(999, R0),
    {More, R2} = rand:uniform_s(1000 - From, R1),
    {Amount, R3} = rand:uniform_s(1000, R2),
    element(From, Accounts) ! {credit, element(From + More, Accounts), Amount, self()},
    R3.

tell(_, _, 0, _) -> ok;
tell(Accounts, ToBegin, Left, Random) ->
    receive
        done when ToBegin > 0 -> tell(Accounts, ToBegin - 1, Left - 1, credit(Accounts, Random));
        done -> tell(Accounts, 0, Left - 1, Random)
    end.

account(Balance) ->
    receive
        {credit, To, Amount, Teller} ->
            To ! {debit, Amount, self()},
            receive debited -> Teller ! done end,
            account(Balance + Amount);
        {debit, Amount, From} -> From ! debited, account(Balance - Amount);
        {close, Teller} -> Teller ! {sum, Balance}
    end.

%% A mailbox that fills up and is drained: the reader waits for one message first and leaves the others where they are.
backlog(Messages) ->
    Main = self(),
    Reader = spawn_opt(fun() -> receive go -> ok end, Main ! {sum, drain(0)} end, [{message_queue_data, off_heap}]),
    fill(Reader, 0, Messages),
    Reader ! go,
    Reader ! last,
    bench:check(sum, Messages * (Messages - 1) div 2, sum(1, 0)).

fill(_, Messages, Messages) -> ok;
fill(Reader, I, Messages) -> Reader ! {item, I}, fill(Reader, I + 1, Messages).

drain(Sum) ->
    receive
        {item, I} -> drain(Sum + I);
        last -> Sum
    end.

%% 100 senders that look up 100 names in turn and send to each by its name.
names(Messages) ->
    Each = Messages div 100,
    Names = [list_to_atom("counter-" ++ integer_to_list(I)) || I <- lists:seq(1, 100)],
    Main = self(),
    [register(Name, spawn(fun() -> named(0) end)) || Name <- Names],
    Tuple = list_to_tuple(Names),
    [spawn(fun() -> send_names(Main, Tuple, Each, I) end) || I <- lists:seq(1, 100)],
    sum(100, 0),
    [Name ! {'end', Main} || Name <- Names],
    bench:check(messages, Each * 100, sum(100, 0)),
    await_unregistered(Names).

await_unregistered(Names) ->
    case [Name || Name <- Names, whereis(Name) =/= undefined] of
        [] -> ok;
        Left -> erlang:yield(), await_unregistered(Left)
    end.

named(Count) ->
    receive
        count -> named(Count + 1);
        {'end', Main} -> Main ! {sum, Count}
    end.

send_names(Main, _, 0, _) -> Main ! {sum, 0};
send_names(Main, Names, Left, Next) ->
    Name = element(Next rem 100 + 1, Names),
    true = is_pid(whereis(Name)),
    Name ! count,
    send_names(Main, Names, Left - 1, Next + 1).

%% 100 processes that start timers of an hour; when all are pending, each takes its own back.
timers(Timers) ->
    Each = Timers div 100,
    Main = self(),
    Workers = [spawn(fun() -> timer(Main, Each) end) || _ <- lists:seq(1, 100)],
    sum(100, 0),
    [Worker ! cancel || Worker <- Workers],
    bench:check(timers, Each * 100, sum(100, 0)).

timer(Main, Each) ->
    Timers = [erlang:send_after(3600000, self(), fired) || _ <- lists:seq(1, Each)],
    Main ! {sum, 0},
    receive cancel -> ok end,
    Main ! {sum, length([Left || Timer <- Timers, Left <- [erlang:cancel_timer(Timer)], is_integer(Left)])}.

%% 100 processes that start timers of 1 to 100 ms, and wait for all of them.
firing_timers(Timers) ->
    Each = Timers div 100,
    Main = self(),
    [spawn(fun() -> firing_timer(Main, Each) end) || _ <- lists:seq(1, 100)],
    bench:check(timers, Each * 100, sum(100, 0)).

firing_timer(Main, Each) ->
    [erlang:send_after(1 + I rem 100, self(), fired) || I <- lists:seq(1, Each)],
    Main ! {sum, length([receive fired -> fired end || _ <- lists:seq(1, Each)])}.
