-- What the platform itself says where no model speaks.
--
--   app.phrases()                      every sentence, in every language that has it
--   app.phrase(key, language)          a sentence as the platform says it
--   app.phrase_for(…, key, language)   a sentence as a chatbot says it

create or replace function app.phrases() returns jsonb
  language sql immutable parallel safe
return '{
  "en": {"unanswered": "I found nothing about that in the documents I know.",
         "handoff": "I am passing this on to a colleague, who will answer here.",
         "error": "Sorry, something went wrong on our side. Please try again in a moment.",
         "rate_limited": "You have sent many messages in a short time. Please wait a moment and try again.",
         "budget": "I cannot answer any more questions this month. Please contact us in another way.",
         "moderated": "I can''t help with that message. Is there something else I can do for you?",
         "text_only": "I can read text only. Please write to me what you would like to know.",
         "greeting": "Hello! How can I help you?",
         "thanks": "You are welcome!",
         "away": "Nobody of us is here at the moment; what you wrote waits for a colleague, who will answer here.",
         "back": "We are back on {{back}}.",
         "released": "You are talking to our assistant again."},
  "de": {"unanswered": "Dazu habe ich in meinen Unterlagen nichts gefunden.",
         "handoff": "Ich gebe das an eine Kollegin oder einen Kollegen weiter; die Antwort kommt hier.",
         "error": "Leider ist bei uns etwas schiefgegangen. Bitte versuchen Sie es gleich noch einmal.",
         "rate_limited": "Das waren viele Nachrichten in kurzer Zeit. Bitte warten Sie einen Moment.",
         "budget": "Diesen Monat kann ich keine Fragen mehr beantworten. Bitte wenden Sie sich auf anderem Weg an uns.",
         "moderated": "Bei dieser Nachricht kann ich nicht helfen. Kann ich sonst etwas für Sie tun?",
         "text_only": "Ich kann nur Text lesen. Bitte schreiben Sie mir, was Sie wissen möchten.",
         "greeting": "Hallo! Wie kann ich helfen?",
         "thanks": "Gern geschehen!",
         "away": "Im Moment ist niemand von uns da. Ihre Nachricht wartet auf eine Kollegin oder einen Kollegen; die Antwort kommt hier.",
         "back": "Wir sind wieder da am {{back}}.",
         "released": "Sie sprechen jetzt wieder mit unserem Assistenten."},
  "fr": {"unanswered": "Je n''ai rien trouvé à ce sujet dans les documents que je connais.",
         "handoff": "Je transmets votre demande à un collègue, qui vous répondra ici.",
         "error": "Désolé, un problème est survenu de notre côté. Veuillez réessayer dans un instant.",
         "rate_limited": "Vous avez envoyé beaucoup de messages en peu de temps. Veuillez patienter un instant.",
         "budget": "Je ne peux plus répondre à des questions ce mois-ci. Veuillez nous contacter autrement.",
         "moderated": "Je ne peux pas vous aider avec ce message. Puis-je faire autre chose pour vous ?",
         "text_only": "Je ne peux lire que du texte. Écrivez-moi ce que vous souhaitez savoir.",
         "greeting": "Bonjour ! Comment puis-je vous aider ?",
         "thanks": "Avec plaisir !",
         "away": "Personne de notre équipe n''est là pour le moment. Votre message attend un collègue, qui vous répondra ici.",
         "back": "Nous serons de retour le {{back}}.",
         "released": "Vous parlez de nouveau avec notre assistant."},
  "es": {"unanswered": "No encontré nada sobre eso en los documentos que conozco.",
         "handoff": "Paso su consulta a un colega, que le responderá aquí.",
         "error": "Lo sentimos, algo falló de nuestro lado. Inténtelo de nuevo en un momento.",
         "rate_limited": "Ha enviado muchos mensajes en poco tiempo. Espere un momento, por favor.",
         "budget": "Este mes ya no puedo responder más preguntas. Contáctenos por otra vía, por favor.",
         "moderated": "No puedo ayudarle con ese mensaje. ¿Puedo hacer algo más por usted?",
         "text_only": "Solo puedo leer texto. Escríbame, por favor, lo que desea saber.",
         "greeting": "¡Hola! ¿En qué puedo ayudarle?",
         "thanks": "¡De nada!",
         "away": "En este momento no hay nadie de nuestro equipo. Su mensaje espera a un colega, que le responderá aquí.",
         "back": "Volvemos el {{back}}.",
         "released": "Vuelve a hablar con nuestro asistente."},
  "ja": {"unanswered": "手元の資料には、その内容についての記載が見つかりませんでした。",
         "handoff": "担当者に引き継ぎました。こちらでお返事いたします。",
         "error": "申し訳ありません。問題が発生しました。しばらくしてからもう一度お試しください。",
         "rate_limited": "短い間に多くのメッセージをいただいています。少し待ってからお試しください。",
         "budget": "今月はこれ以上お答えできません。別の方法でお問い合わせください。",
         "moderated": "このメッセージにはお答えできません。ほかにお手伝いできることはありますか。",
         "text_only": "テキストのメッセージのみお読みできます。ご用件を文章でお送りください。",
         "greeting": "こんにちは。どのようなご用件でしょうか。",
         "thanks": "どういたしまして。",
         "away": "ただいま担当者が不在です。いただいた内容は担当者が確認し、こちらでお返事いたします。",
         "back": "{{back}} に再開します。",
         "released": "再びアシスタントがご案内します。"},
  "th": {"unanswered": "ไม่พบข้อมูลเรื่องนี้ในเอกสารที่มีอยู่",
         "handoff": "กำลังส่งต่อให้เจ้าหน้าที่ และจะตอบกลับที่นี่",
         "error": "ขออภัย เกิดข้อผิดพลาดทางฝั่งเรา กรุณาลองใหม่อีกครั้งในอีกสักครู่",
         "rate_limited": "คุณส่งข้อความจำนวนมากในเวลาสั้น ๆ กรุณารอสักครู่แล้วลองใหม่",
         "budget": "เดือนนี้ไม่สามารถตอบคำถามเพิ่มได้แล้ว กรุณาติดต่อเราทางช่องทางอื่น",
         "moderated": "ขออภัย ไม่สามารถช่วยเรื่องข้อความนี้ได้ มีเรื่องอื่นให้ช่วยไหม",
         "text_only": "ฉันอ่านได้เฉพาะข้อความเท่านั้น กรุณาพิมพ์สิ่งที่ต้องการทราบ",
         "greeting": "สวัสดี มีอะไรให้ช่วยไหม",
         "thanks": "ด้วยความยินดี",
         "away": "ขณะนี้ไม่มีเจ้าหน้าที่อยู่ ข้อความของคุณรอเจ้าหน้าที่ ซึ่งจะตอบกลับที่นี่",
         "back": "เราจะกลับมาในวันที่ {{back}}",
         "released": "ตอนนี้คุณกำลังคุยกับผู้ช่วยอัตโนมัติอีกครั้ง"},
  "zh": {"unanswered": "在我掌握的资料中没有找到相关内容。",
         "handoff": "我已转给同事处理，会在这里答复您。",
         "error": "抱歉，我们这边出了点问题，请稍后再试。",
         "rate_limited": "您在短时间内发送了很多消息，请稍候再试。",
         "budget": "本月无法再回答更多问题，请通过其他方式联系我们。",
         "moderated": "我无法处理这条消息。还有什么可以帮您的吗？",
         "text_only": "我只能阅读文字消息，请用文字告诉我您想了解什么。",
         "greeting": "您好！有什么可以帮您？",
         "thanks": "不客气！",
         "away": "目前没有同事在线。您的消息已留给同事，会在这里答复您。",
         "back": "我们将于 {{back}} 恢复服务。",
         "released": "现在重新由我们的智能助手为您服务。"},
  "zh-tw": {"unanswered": "在我掌握的資料中沒有找到相關內容。",
         "handoff": "我已轉給同事處理，會在這裡回覆您。",
         "error": "抱歉，我們這邊出了點問題，請稍後再試。",
         "rate_limited": "您在短時間內傳送了很多訊息，請稍候再試。",
         "budget": "本月無法再回答更多問題，請透過其他方式聯絡我們。",
         "moderated": "我無法處理這則訊息。還有什麼可以協助您的嗎？",
         "text_only": "我只能閱讀文字訊息，請用文字告訴我您想了解什麼。",
         "greeting": "您好！有什麼可以協助您的嗎？",
         "thanks": "不客氣！",
         "away": "目前沒有同事在線。您的訊息已留給同事，會在這裡回覆您。",
         "back": "我們將於 {{back}} 恢復服務。",
         "released": "現在重新由我們的智慧助理為您服務。"}
}'::jsonb;

comment on function app.phrases() is
  $$What the platform itself says where no model speaks, by language in lower case

  A chatbot's translations may replace each sentence.$$;


create or replace function app.phrase(key text, language text) returns text
  language plpgsql immutable
  set search_path = ''
as $$
begin
  return (
    select app.phrases() -> c.code ->> phrase.key
    from unnest(app.language_chain(phrase.language, 'en')) with ordinality as c (code, place)
    where app.phrases() -> c.code ? phrase.key
    order by c.place
    limit 1);
end
$$;

comment on function app.phrase(text, text) is
  $$A fixed sentence as the platform says it

  key: unanswered, handoff, error, rate_limited, budget, moderated, text_only, greeting, thanks, away,
  back or released.  language: of BCP 47; falls back as app.language_chain has it, then to English.$$;


create or replace function app.phrase_for(
    organization_id uuid, chatbot_id uuid, key text, language text
  )
  returns text
  language plpgsql stable
  set search_path = ''
as $$
begin
  return (
    select coalesce(t.translations ->> phrase_for.key, p.phrase)
    from app.chatbot_instances as b
    cross join unnest(app.language_chain(
      phrase_for.language, coalesce(b.configuration ->> 'language', 'en')) || text 'en')
      with ordinality as c (code, place)
    left join app.chatbot_translations as t
      on t.organization_id = b.organization_id and t.chatbot_id = b.id
      and lower(t.language_code) = c.code
    cross join lateral (select app.phrases() -> c.code ->> phrase_for.key as phrase) as p
    where b.organization_id = phrase_for.organization_id and b.id = phrase_for.chatbot_id
      and (t.translations ? phrase_for.key or p.phrase is not null)
    order by c.place
    limit 1);
end
$$;

comment on function app.phrase_for(uuid, uuid, text, text) is
  $$A fixed sentence as this chatbot says it

  In the first language of app.language_chain that has it: its own sentence, or the platform's.$$;


revoke all on function
  app.phrases(), app.phrase(text, text), app.phrase_for(uuid, uuid, text, text)
from public, anon, authenticated;
