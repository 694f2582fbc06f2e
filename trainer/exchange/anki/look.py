"""How our cards look in Anki, on a desktop and on a phone, by day and by night."""

SAY_FRONT = """{{#Line}}<div class="t">
<div class="cue">{{Cue}}</div>
{{#Asked}}<div class="asked"><span>You asked</span>{{Asked}}</div>{{/Asked}}
{{#Replies}}<div class="heard"><span>They say</span>{{Replies}}</div>{{/Replies}}
{{^Replies}}{{#Condition}}
<div class="heard"><span>{{Condition}}</span></div>
{{/Condition}}{{/Replies}}
<div class="todo">Say your line aloud.</div>
</div>{{/Line}}"""
SAY_BACK = """<div class="t">
<div class="cue">{{Cue}}</div>
{{#Asked}}<div class="asked"><span>You asked</span>{{Asked}}</div>{{/Asked}}
{{#Condition}}<div class="heard"><span>{{Condition}}</span></div>{{/Condition}}
<hr id="answer">
<div class="line">{{Line}}</div>
{{#Advice}}<div class="advice">{{Advice}}</div>{{/Advice}}
</div>"""
TELL_FRONT = """{{#Condition}}{{#Replies}}<div class="t">
<div class="asked"><span>You asked</span>{{Asked}}</div>
<div class="heard one"><span>They say</span>{{Replies}}</div>
<div class="todo">Which answer is that? What do you say now?</div>
</div>{{/Replies}}{{/Condition}}"""
TELL_BACK = """<div class="t">
<div class="asked"><span>You asked</span>{{Asked}}</div>
<div class="heard one"><span>They say</span>{{Replies}}</div>
<hr id="answer">
<div class="line">{{Condition}}</div>
{{#Line}}<div class="advice">Then you say: {{Line}}</div>{{/Line}}
</div>"""
STYLE = """
.card { font-family: -apple-system, "Segoe UI", Roboto, sans-serif; font-size: 20px;
  line-height: 1.45; color: #1d2530; background: #fbfaf7; text-align: left; margin: 0; }
.t { max-width: 34em; margin: 0 auto; padding: 1.2em 1em 2em; }
.cue { font-size: .8em; font-weight: 600; letter-spacing: .02em; color: #5b6675; }
.asked, .heard, .todo { margin-top: 1em; }
.asked span, .heard span { display: block; font-size: .7em; color: #5b6675; }
.asked { color: #5b6675; }
.heard ul { list-style: none; margin: .2em 0 0; padding: 0 0 0 .8em;
  border-left: 3px solid #c9a35c; }
.heard li + li { margin-top: .4em; }
.heard.one li + li { display: none; }
.todo { font-size: .8em; color: #5b6675; }
hr { border: 0; border-top: 1px solid #d9d4c7; margin: 1.2em 0; }
.line { font-size: 1.15em; }
.line b { color: #8a5a00; }
.also { margin-top: .5em; font-size: .8em; color: #5b6675; }
.advice { margin-top: 1em; font-size: .8em; color: #5b6675; }
.advice p { margin: .4em 0; }
.nightMode.card, .night_mode .card { color: #e8e4da; background: #1f2328; }
.nightMode .line b, .night_mode .line b { color: #e2b866; }
.nightMode hr, .night_mode hr { border-top-color: #444b55; }
.nightMode .cue, .nightMode .asked, .nightMode .advice, .nightMode .todo, .nightMode .also,
.nightMode span { color: #a3acb8; }
@media (max-width: 480px) { .card { font-size: 18px; } .t { padding: .8em .8em 1.6em; } }
"""
