/**
 * Characters that the names of places need beyond the standards' common sets: those of GeoNames, as the gazetteer has
 * them. The Chinese names mix simplified and traditional characters.
 */
export const KOREAN = '궬됭몐븡틍푈';
export const JAPANESE = '亳崑崗廈廣條棗楡滄濮瀋瀘瓊竈綏衢諫鄒鄲陝隴饒俁堯塢櫚欖狹瓏聶訥訶謨鄔闍韃鴿龐';
export const CHINESE = '崃凓俁亞亳來俁俾偕內凓劍勐勞區叻吳啟國圖圳堯塢奕奧娅娲孚學寶將專尕岑岚峴峽崗崴帶廣怡恆懋戛戶敘數晉暨暹曉會桦條梵楨榈槟樂橫檳櫚'
  + '櫻欖歐歲歷歸氹汶泗泸浏渎溫滕滿漯潼澀澤濟濮濱瀨灣熹燒營狹珀琛琪瑙瑪璜瓊瓏瓯發盧矶碚碣礦禮笃筠綏綠縣總繩缪耒聶腓臘臺舊苴茲'
  + '荃莊莪萊萬蔺蕭藝蘆虢衢覺觀訥訶諫謨讷豐賈賴賽贊逵邁邊邛鄔鄢鄧鐵闍阆阡靈靜靼韃韋颍饒驿鮑鴿鸠鹽麥黃齊齋龐龜';
